import type { TracedRequirement } from '../acceptance/build-trace.ts';
import { STATES, type State } from '../acceptance/judge.ts';
import type { Counts } from './conformity.ts';

/** How many of `trace` are in each state. */
export function countStates(trace: readonly TracedRequirement[]): Counts {
  const count = (state: State) => trace.filter(({ judgement }) => judgement.state === state).length;
  return Object.fromEntries(STATES.map((state) => [state, count(state)])) as Counts;
}
