import type { Requirement, Verification } from '../task/task.ts';
import { type RunScenario, worstOutcome } from './run.ts';
import { isTextTag } from './text-digest.ts';

/** What can be said of a requirement, in the order in which a reader needs it. */
export const STATES = ['failed', 'outdated', 'notCovered', 'manual', 'proven', 'outOfScope'] as const;

export type State = (typeof STATES)[number];

/** State → why; a reason belongs to one state. */
const REASONS = {
  scenarioFailed: 'failed',
  textChanged: 'outdated',
  scenarioEdited: 'outdated',
  noScenario: 'notCovered',
  notRun: 'notCovered',
  skipped: 'notCovered',
  pending: 'notCovered',
  undefined: 'notCovered',
  ambiguous: 'notCovered',
  notFromTask: 'notCovered',
  byInspection: 'manual',
  byAnalysis: 'manual',
  byDemonstration: 'manual',
  allPassed: 'proven',
  wont: 'outOfScope',
} as const satisfies Record<string, State>;

export type Reason = keyof typeof REASONS;

export interface Judgement {
  readonly state: State;
  readonly reason: Reason;
}

/** What a judgement rests on. */
export interface Evidence {
  readonly scenarios: readonly RunScenario[];
  /** The tag of the requirement's present text. */
  readonly textTag: string;
  /** Whether the project holds the task's scenarios word for word. */
  readonly wordsKept: boolean;
}

const BY_PEOPLE: { readonly [V in Verification]?: Reason } = { inspection: 'byInspection', analysis: 'byAnalysis' };

/**
 * The state of one requirement. People have the last word where the task says inspection or analysis, and where a demonstration
 * has no scenario; what scenarios show then stands beside it as `automatic`.
 */
export function judge(
  { priority, verification = 'test' }: Requirement,
  evidence: Evidence,
): { readonly judgement: Judgement; readonly automatic?: Judgement } {
  if (priority === 'wont') return { judgement: because('wont') };
  const shown = because(judgeScenarios(evidence));
  const people = BY_PEOPLE[verification];
  if (people !== undefined) return { judgement: because(people), ...(shown.reason === 'noScenario' ? {} : { automatic: shown }) };
  if (verification === 'demonstration' && shown.reason === 'noScenario' && evidence.wordsKept)
    return { judgement: because('byDemonstration') };
  return { judgement: shown };
}

function because(reason: Reason): Judgement {
  return { state: REASONS[reason], reason };
}

/** The first of these that holds; a text that changed comes before any result, since the result is of another text. */
function judgeScenarios({ scenarios, textTag, wordsKept }: Evidence): Reason {
  if (scenarios.length === 0) return 'noScenario';
  const tags = scenarios.map((scenario) => scenario.tags.filter(isTextTag));
  if (tags.some((texts) => 0 < texts.length && !texts.includes(textTag))) return 'textChanged';
  if (!wordsKept) return 'scenarioEdited';

  const outcome = worstOutcome(scenarios.map((scenario) => scenario.outcome));
  if (outcome === 'failed') return 'scenarioFailed';
  if (outcome !== 'passed') return outcome;
  return tags.some((texts) => texts.includes(textTag)) ? 'allPassed' : 'notFromTask';
}
