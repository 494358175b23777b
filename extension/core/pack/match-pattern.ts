import { type PatternNode, parsePattern } from './parse-pattern.ts';

/** Steps of the machine that a pattern becomes: numbers are where to go on. */
type Step =
  | { readonly kind: 'sign'; readonly fits: (sign: string) => boolean }
  | { readonly kind: 'start' | 'end' | 'found' }
  | { readonly kind: 'fork'; readonly to: number[] };

const MOST_STEPS = 2000;

/**
 * Whether a text holds what `pattern` describes, as `RegExp.test` with flag `u` tells, but in time proportional to the product of both lengths:
 * a pack brings its own patterns, and a hostile one must not stop the kit. Source: Thompson, "Regular Expression Search Algorithm", 1968.
 * Undefined when the pattern is not understood or is too large.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | undefined {
  const node = parsePattern(pattern);
  if (node === undefined) return undefined;
  const steps: Step[] = [];
  emit(node, steps);
  if (MOST_STEPS < steps.length) return undefined;
  steps.push({ kind: 'found' });
  return (text) => run(steps, [...text]);
}

/** Appends the steps of `node`, and stops early once there are too many. */
function emit(node: PatternNode, steps: Step[]): void {
  if (MOST_STEPS < steps.length) return;
  if (node.kind === 'sequence') for (const item of node.items) emit(item, steps);
  else if (node.kind === 'choice') emitChoice(node.items, steps);
  else if (node.kind === 'repeat') emitRepeat(node, steps);
  else steps.push(node);
}

function emitChoice(items: readonly PatternNode[], steps: Step[]): void {
  const ends: number[][] = [];
  const fork: number[] = [];
  if (1 < items.length) steps.push({ kind: 'fork', to: fork });
  for (const item of items) {
    fork.push(steps.length);
    emit(item, steps);
    if (items.length === 1) return;
    const end: number[] = [];
    ends.push(end);
    steps.push({ kind: 'fork', to: end });
  }
  for (const end of ends) end.push(steps.length);
}

function emitRepeat({ item, least, most }: Extract<PatternNode, { kind: 'repeat' }>, steps: Step[]): void {
  for (let count = 0; count < least && steps.length <= MOST_STEPS; count++) emit(item, steps);
  const exits: number[][] = [];
  const optional = most === Infinity ? 1 : most - least;
  for (let count = 0; count < optional && steps.length <= MOST_STEPS; count++) {
    const fork = [steps.length + 1];
    const at = steps.push({ kind: 'fork', to: fork }) - 1;
    exits.push(fork);
    emit(item, steps);
    if (most === Infinity) steps.push({ kind: 'fork', to: [at] });
  }
  for (const exit of exits) exit.push(steps.length);
}

function run(steps: readonly Step[], signs: readonly string[]): boolean {
  let current = new Set<number>();
  for (let at = 0; at <= signs.length; at++) {
    if (follow(steps, 0, at, signs.length, current)) return true;
    const sign = signs[at];
    if (sign === undefined) return false;
    const next = new Set<number>();
    for (const index of current) {
      const step = steps[index];
      if (step?.kind === 'sign' && step.fits(sign) && follow(steps, index + 1, at + 1, signs.length, next)) return true;
    }
    current = next;
  }
  return false;
}

/** Adds `first` and all that it leads to without taking a sign; true when the end of the pattern is among it. */
function follow(steps: readonly Step[], first: number, at: number, length: number, reached: Set<number>): boolean {
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const step = steps[index];
    if (step?.kind === 'found') return true;
    if (step?.kind === 'fork') open.push(...step.to);
    else if ((step?.kind === 'start' && at === 0) || (step?.kind === 'end' && at === length)) open.push(index + 1);
  }
  return false;
}
