import type { Span } from '../text/source-text.ts';
import type { Mark } from './task-index.ts';
import type { TaskTree } from './task-tree.ts';

/**
 * The place in the document of a line of the text at `mark`: for a `|` text the line's own words, for any other way of writing
 * the whole text. `line` and `column` are one-based and count in the text.
 */
export function placeInText({ source }: TaskTree, { node }: Mark, line: number, column = 1): Span {
  if (node.block?.literal !== true) return node.span;
  const lines = source.text.slice(node.span.start, node.span.end).split(/(?<=\n)/);
  const text = lines[line - 1] ?? '';
  const lineStart = node.span.start + lines.slice(0, line - 1).reduce((sum, before) => sum + before.length, 0);
  const end = lineStart + text.trimEnd().length;
  const firstWord = lineStart + text.length - text.trimStart().length;
  const start = Math.min(Math.max(firstWord, lineStart + node.block.indent + column - 1), Math.max(end - 1, lineStart));
  return { start, end: Math.max(end, start) };
}
