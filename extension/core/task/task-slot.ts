import type { SourceText, Span } from '../text/source-text.ts';
import { parseTask } from './parse-task.ts';
import type { MapNode, TaskNode, TaskTree } from './task-tree.ts';

/** How values are written around the cursor: YAML in lines, YAML in brackets, JSON. */
export type SlotStyle = 'block' | 'flow' | 'json';

/** What may be written where the cursor stands. */
export interface TaskSlot {
  /** The document as it was read, with a mark at the cursor; what was broken by the half-written word is whole in it. */
  readonly tree: TaskTree;
  /** `key`: a key of the map at `keys`. `value`: the value at `keys`. `item`: a new item of the list that holds `keys`. */
  readonly kind: 'key' | 'value' | 'item';
  readonly keys: readonly (string | number)[];
  /** Keys that the map has already. */
  readonly taken: readonly string[];
  readonly style: SlotStyle;
  /** The half-written word with its quotation marks; on one line. */
  readonly replace: Span;
  /** Column at which what is inserted begins, in UTF-16 code units. */
  readonly column: number;
  /** What has to stand between the character before the cursor and what is inserted. */
  readonly before: '' | ' ';
  /** What has to follow: a comma in JSON where another key does. */
  readonly after: '' | ',';
  /** Whether a colon follows, so that only the key is to be written. */
  readonly hasColon: boolean;
}

/** Stands for the half-written word; nobody writes it. */
const MARK = 'zzzHromadaKitCursorzzz';

/**
 * The slot at `offset`, however broken the half-written document is: the word at the cursor is replaced by a mark,
 * the text is read tolerantly, and the place at which the mark comes out is the slot. Undefined inside longer texts.
 */
export function slotAt({ name, text }: SourceText, offset: number): TaskSlot | undefined {
  const word = wordAt(text, offset);
  const quote = word.quote || '';
  const marked = `${quote}${MARK}${quote}`;
  const comma = needsComma(text, word) ? ',' : '';
  const attempts = word.startsLine && !word.hasColon ? [`${marked}: ${comma}`, `- ${marked}: `] : [marked + comma];
  const read = attempts.map((attempt) => {
    const changed = text.slice(0, word.span.start) + word.before + attempt + text.slice(word.span.end);
    const { tree, findings } = parseTask({ name, text: changed });
    return { tree, place: findMark(tree.root, []), faults: findings.length, isItem: attempt.startsWith('-') };
  });
  const best = read.filter(({ place }) => place !== undefined).sort((a, b) => a.faults - b.faults)[0];
  if (best?.place === undefined) return undefined;
  return { ...best.place, tree: best.tree, ...slotText(text, word, best.place), ...(best.isItem ? { kind: 'item' } : {}) };
}

interface Word {
  readonly span: Span;
  readonly quote: '' | '"' | "'";
  /** Nothing but white space and dashes before it on its line. */
  readonly startsLine: boolean;
  readonly hasColon: boolean;
  readonly before: '' | ' ';
}

const BEFORE = /(["']?)([\p{L}\p{N}_.<>=*$-]*)$/u;
const AFTER = /^([\p{L}\p{N}_.<>=*$-]*)(["']?)/u;

function wordAt(text: string, offset: number): Word {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const prefix = text.slice(lineStart, offset);
  const [, openQuote = '', head = ''] = BEFORE.exec(prefix) ?? [];
  const isDash = head === '-' && openQuote === '';
  const [, tail = '', closeQuote = ''] = AFTER.exec(text.slice(offset, offset + 400)) ?? [];
  const quote = openQuote as Word['quote'];
  const start = isDash ? offset : offset - head.length - quote.length;
  const end = offset + tail.length + (quote !== '' && closeQuote === quote ? 1 : 0);
  const lead = text.slice(lineStart, start);
  return {
    span: { start, end },
    quote,
    startsLine: /^\s*(-\s*)*$/.test(lead),
    hasColon: /^[ \t]*:/.test(text.slice(end, end + 40)),
    before: /[:-]$/.test(lead) ? ' ' : '',
  };
}

const isJson = (text: string): boolean => /^\s*\{/.test(text);

/** Whether a value or a key of JSON follows without a comma. */
function needsComma(text: string, { span, hasColon }: Word): boolean {
  return isJson(text) && !hasColon && /^\s*["{[\w]/.test(text.slice(span.end, span.end + 400));
}

type Place = Pick<TaskSlot, 'kind' | 'keys' | 'taken'> & { readonly around: TaskNode | undefined };

function findMark(node: TaskNode, keys: readonly (string | number)[], around?: TaskNode): Place | undefined {
  if (node.kind === 'scalar') return node.value === MARK ? { kind: 'value', keys, taken: [], around } : undefined;
  if (node.kind === 'map') {
    const taken = node.entries.map(({ key }) => key).filter((key) => key !== MARK);
    if (taken.length < node.entries.length) return { kind: 'key', keys, taken, around: bracketed(node, around) };
  }
  const children: readonly (readonly [string | number, TaskNode])[] =
    node.kind === 'list' ? node.items.map((item, index) => [index, item]) : node.entries.map(({ key, value }) => [key, value]);
  for (const [key, child] of children) {
    const found = findMark(child, [...keys, key], node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A map that a single `key: value` makes inside `[…]` has no bracket of its own. */
function bracketed(node: MapNode, around: TaskNode | undefined): TaskNode {
  return around?.kind === 'list' && node.entries.length === 1 ? around : node;
}

function slotText(text: string, word: Word, { around }: Place): Omit<TaskSlot, 'tree' | 'kind' | 'keys' | 'taken'> {
  const { start } = word.span;
  const style = isJson(text) ? 'json' : around !== undefined && /[{[]/.test(text.charAt(around.span.start)) ? 'flow' : 'block';
  const column = start - (Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1) + word.before.length;
  const after = needsComma(text, word) ? ',' : '';
  return { style, replace: word.span, column, before: word.before, after, hasColon: word.hasColon };
}
