/**
 * Whether `path` fits `glob`: `**` is any number of segments, `*` any signs within one, `?` one sign within one.
 * Takes time in proportion to the product of both lengths, whatever the glob.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return matches(glob.split('/'), path.split('/'), (pattern, segment) => matches([...pattern], [...segment], sameSign, '*'), '**');
}

const sameSign = (pattern: string, sign: string): boolean => pattern === '?' || pattern === sign;

/** Greedy matching with one way back: where a later `star` is reached, an earlier one never needs to give more. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  fits: (pattern: string, item: string) => boolean,
  star: string,
): boolean {
  let at = 0;
  let lastStar = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    if (at < pattern.length && pattern[at] === star) {
      lastStar = at++;
      resume = item;
    } else if (at < pattern.length && fits(pattern[at] ?? '', items[item] ?? '')) {
      at++;
      item++;
    } else if (lastStar !== -1) {
      at = lastStar + 1;
      item = ++resume;
    } else return false;
  }
  while (pattern[at] === star) at++;
  return at === pattern.length;
}
