import { parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../finding/finding.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { buildTree, NOTHING } from './build-tree.ts';
import type { TaskTree } from './task-tree.ts';
import { TREE_REASONS, yamlReason } from './yaml-reasons.ts';

/** Longest document that is read, in UTF-16 code units: three times 5,000 long requirements. */
const MAX_LENGTH = 16_000_000;
const MAX_DEPTH = 100;

/**
 * Reads YAML 1.2 (and so also JSON) into a tree that remembers where every value stood.
 * Never throws: what cannot be read is a `yaml/syntax` finding, beside an empty tree where the reader gave up.
 */
export function parseTask(source: SourceText): { readonly tree: TaskTree; readonly findings: readonly Finding[] } {
  const { text } = source;
  if (MAX_LENGTH < text.length)
    return { tree: { source, root: NOTHING }, findings: [syntaxFinding({ start: 0, end: 1 }, TREE_REASONS.tooLong)] };
  const json = source.name.endsWith('.json') ? jsonFault(text) : undefined;
  if (json !== undefined) return { tree: { source, root: NOTHING }, findings: [json] };
  try {
    const { root, faults } = buildTree(text, parseEvents(text, { maxDepth: MAX_DEPTH }));
    return { tree: { source, root }, findings: faults.map(({ span, reason }) => syntaxFinding(span, reason)) };
  } catch (failure) {
    if (!(failure instanceof YAMLException)) throw failure;
    const finding = syntaxFinding(wordAt(text, failure.mark?.position ?? 0), yamlReason(failure.reason));
    return { tree: { source, root: NOTHING }, findings: [finding] };
  }
}

function syntaxFinding(span: Span, reason: Texts): Finding {
  return { code: 'yaml/syntax', span, pointer: '', details: { reason } };
}

/** The word at `offset` or behind the blanks there; the last word before where the line or the text ends. */
function wordAt(text: string, offset: number): Span {
  const [, blanks = '', word = ''] = /^([ \t]*)(\S*)/.exec(text.slice(offset, offset + 200)) ?? [];
  const start = Math.min(offset + blanks.length, text.length);
  if (word !== '') return { start, end: start + word.length };
  const end = text.slice(0, offset).trimEnd().length;
  const before = /\S*$/.exec(text.slice(Math.max(0, end - 200), end))?.[0].length ?? 0;
  return { start: end - before, end };
}

/** What keeps `text` from being JSON; YAML takes more than JSON does, other tools do not. */
function jsonFault(text: string): Finding | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
    const at = Number(/position (\d+)/.exec(failure.message)?.[1] ?? (/end of JSON/.test(failure.message) ? text.length : 0));
    return syntaxFinding(wordAt(text, at), TREE_REASONS.json);
  }
}
