/** A document as it was read, with the name that messages use for it. */
export interface SourceText {
  /** Path or URI as the user knows it; only shown, never opened. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** Half-open range `[start, end)` of UTF-16 code units in `SourceText.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and zero-based column in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which lines start; the first is 0. `\n`, `\r\n` and a lone `\r` end a line. */
export type LineStarts = readonly number[];

const LINE_END = /\r\n|\r|\n/g;

/** The offsets of all line starts of `text`, ascending. */
export function lineStartsOf(text: string): LineStarts {
  return [0, ...Array.from(text.matchAll(LINE_END), ({ 0: end, index }) => index + end.length)];
}

/** The position of `offset`; an offset past the end gives a column past the last line's end. */
export function positionAt(lineStarts: LineStarts, offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low, column: offset - (lineStarts[low] ?? 0) };
}

/** The offset of `position`; a line past the end gives the last line's start. */
export function offsetAt(lineStarts: LineStarts, { line, column }: Position): number {
  const start = lineStarts[Math.min(line, lineStarts.length - 1)] ?? 0;
  return start + column;
}
