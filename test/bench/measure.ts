import { spawnSync } from 'node:child_process';

/** A command as a whole process. */
export interface Contender {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly folder?: string;
  /** Done before each run, not timed. */
  readonly prepare?: () => void;
}

const WARM_UPS = 2;
const RUNS = 15;

/** Runs two contenders in turn, ours first, and prints both medians and the median of the ratios pair by pair. */
export function compare(title: string, ours: Contender, peer: Contender, target: number): void {
  for (let run = 0; run < WARM_UPS; run++) for (const contender of [ours, peer]) milliseconds(contender);
  const pairs = Array.from({ length: RUNS }, () => ({ ours: milliseconds(ours), peer: milliseconds(peer) }));
  const ratio = median(pairs.map((pair) => pair.ours / pair.peer));
  const row = (name: string, value: number) => `  ${name.padEnd(44)} ${value.toFixed(1).padStart(8)} ms\n`;
  process.stdout.write(`${title}\n`);
  process.stdout.write(row(ours.name, median(pairs.map((pair) => pair.ours))));
  process.stdout.write(row(peer.name, median(pairs.map((pair) => pair.peer))));
  process.stdout.write(`  ${'ratio (median of pairs, target at most)'.padEnd(44)} ${ratio.toFixed(2).padStart(8)}   (${target})\n\n`);
}

function milliseconds({ command: [program, ...args], folder, prepare, name }: Contender): number {
  prepare?.();
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = performance.now();
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return ended - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
