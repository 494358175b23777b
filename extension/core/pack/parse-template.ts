import * as actions from 'handlebars/dist/cjs/handlebars/compiler/helpers.js';
import handlebars, { type Actions, type Parser, type ProgramNode } from 'handlebars/dist/cjs/handlebars/compiler/parser.js';
import WhitespaceControl from 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js';
import type { Finding } from '../finding/finding.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText } from '../text/source-text.ts';
import { lowerProgram } from './lower-template.ts';
import { parsePlainTemplate } from './plain-template.ts';
import { TemplateScanner } from './scan-template.ts';
import type { Template } from './template.ts';
import { tooDeepAt } from './template-depth.ts';
import { SUBSET, syntaxReason } from './template-syntax.ts';

/** A template as far as it could be read, and what is outside the kit's subset. */
export interface ParsedTemplate {
  readonly template: Template;
  readonly findings: readonly Finding[];
}

/**
 * Reads the kit's subset of Handlebars.
 * Never throws: what is outside the subset becomes a finding and prints nothing.
 */
export function parseTemplate(source: SourceText): ParsedTemplate {
  const { text } = source;
  // Most segments of paths have no tags, and starting the parser costs more than looking.
  if (!text.includes('{{')) return { template: { source, nodes: text === '' ? [] : [{ kind: 'text', text }] }, findings: [] };
  const plain = parsePlainTemplate(source);
  if (plain !== undefined) return { template: { source, nodes: plain }, findings: [] };
  return parseAnyTemplate(source);
}

/** The same with the whole grammar, whatever the template holds. */
export function parseAnyTemplate(source: SourceText): ParsedTemplate {
  const { text } = source;
  if (text.includes('\0')) return refuse(source, text.indexOf('\0'), SUBSET.nul);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(source, deep, SUBSET.deep);
  let program: ProgramNode;
  try {
    program = parseHandlebars(text);
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    // A tag that does not match its block tells its own place; else it is the token that was not understood.
    const { column = parser.lexer.yylloc.first_column } = failure as { column?: number };
    return refuse(source, column, syntaxReason(failure));
  }
  const { nodes, findings } = lowerProgram(program, source);
  return { template: { source, nodes }, findings };
}

/** The parser of Handlebars with the kit's scanner; the one that the package shares with others is left as it is. */
const parser: Parser = Object.assign(Object.create(handlebars) as Parser, {
  lexer: new TemplateScanner(),
  yy: {
    ...actions,
    locInfo: ({ first_line, first_column, last_line, last_column }) => ({
      start: { line: first_line, column: first_column },
      end: { line: last_line, column: last_column },
    }),
  } satisfies Actions,
});

/**
 * The tree of Handlebars, white space settled; columns are offsets in the whole text.
 * @throws Error when `text` is not Handlebars; RangeError when it is nested too deep.
 */
export function parseHandlebars(text: string): ProgramNode {
  return new WhitespaceControl().accept(parser.parse(text));
}

function refuse(source: SourceText, offset: number, reason: Texts): ParsedTemplate {
  const start = Math.min(offset, Math.max(0, source.text.length - 1));
  const span = { start, end: Math.min(start + 2, source.text.length) };
  return { template: { source, nodes: [] }, findings: [{ code: 'pack/template-syntax', span, pointer: '', details: { reason } }] };
}
