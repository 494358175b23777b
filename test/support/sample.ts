import { readFileSync } from 'node:fs';

/** The complete technical task that every part of the kit is held against. */
export const SAMPLE_PATH = 'templates/eldership-link/cases/kramatorsk/task.yaml';

export const SAMPLE = readFileSync(SAMPLE_PATH, 'utf8');

/** The sample with one piece replaced. Throws when the piece is not there exactly once: a test would prove nothing. */
export function sampleWith(piece: string, replacement: string): string {
  const parts = SAMPLE.split(piece);
  if (parts.length !== 2) throw new Error(`The sample holds ${JSON.stringify(piece)} ${parts.length - 1} times`);
  return parts.join(replacement);
}
