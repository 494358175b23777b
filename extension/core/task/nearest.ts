/** Edit distance with transpositions (optimal string alignment), or `limit + 1` once it is larger. */
function distance(a: string, b: string, limit: number): number {
  if (limit < Math.abs(a.length - b.length)) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (1 < i && 1 < j && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(best);
    }
    if (limit < Math.min(...current)) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** The candidate that differs least from `word`, or undefined where all differ by more than a third of its length. Case does not count. */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  if (100 < word.length) return undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  let nearest: string | undefined;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    const found = distance(lower, candidate.toLowerCase(), limit);
    if (found <= limit && candidate !== word) {
      nearest = candidate;
      limit = found - 1;
      if (limit < 0) break;
    }
  }
  return nearest;
}
