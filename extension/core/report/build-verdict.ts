import type { TracedRequirement } from '../acceptance/build-trace.ts';
import type { Run } from '../acceptance/run.ts';
import type { Conformity, VerdictKind } from './conformity.ts';
import { countStates } from './count-states.ts';

/**
 * The verdict on the must requirements. It is `ok` when every one that the task gives a scenario, and leaves to scenarios, is proven,
 * and no other failed. Requirements without a scenario do not make it fail, but keep it from saying that all is proven.
 */
export function buildVerdict(trace: readonly TracedRequirement[], run: Run): Conformity['verdict'] {
  const must = trace.filter(({ requirement }) => requirement.priority === 'must');
  const kind = kindOf(must, run);
  return { kind, ok: kind === 'proven' || kind === 'open', must: { total: must.length, ...countStates(must) } };
}

function kindOf(must: readonly TracedRequirement[], run: Run): VerdictKind {
  if (!run.complete || run.scenarios.every(({ outcome }) => outcome === 'notRun')) return 'notFinished';
  if (must.some(isUnproven)) return 'failed';
  return must.every(({ judgement }) => judgement.state === 'proven') ? 'proven' : 'open';
}

function isUnproven({ requirement, judgement: { state } }: TracedRequirement): boolean {
  return state === 'failed' || state === 'outdated' || (state === 'notCovered' && requirement.acceptance !== undefined);
}
