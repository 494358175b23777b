/** Blocks within blocks, or calls within calls, that a template may have. Honest ones have four. */
export const MAX_DEPTH = 30;

const TAG = /\{\{\{?~?\s*([#^/!]?)(\s*else\b(?!\s*~?\}\}))?/g;

/**
 * Where a template goes deeper than `MAX_DEPTH`, or undefined: found by counting, since the grammar takes time that grows with the
 * square of the depth. Chains of `else if` count, and parentheses within one tag.
 */
export function tooDeepAt(text: string): number | undefined {
  /** For each open block, how many blocks its end closes. */
  const open: number[] = [];
  let depth = 0;
  for (const { 0: start, 1: sign, 2: chain, index } of text.matchAll(TAG)) {
    if (sign === '!') continue;
    if (sign === '#' || (sign === '^' && !/^\s*~?\}\}/.test(text.slice(index + start.length, index + start.length + 20)))) {
      open.push(1);
      depth++;
    } else if (sign === '/') depth -= open.pop() ?? 0;
    else if (chain !== undefined && 0 < open.length) {
      open.push((open.pop() ?? 0) + 1);
      depth++;
    }
    if (MAX_DEPTH < depth || callsIn(text, index) > MAX_DEPTH) return index;
  }
  return undefined;
}

/** How deep parentheses stand in the tag that starts at `index`; counting stops where it is deep enough. */
function callsIn(text: string, index: number): number {
  let depth = 0;
  for (let at = index; at < text.length && depth <= MAX_DEPTH; at++) {
    const sign = text[at];
    const pair = sign === text[at + 1];
    if ((sign === '}' && pair) || (sign === '{' && pair && index + 2 < at)) break;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
  }
  return depth;
}
