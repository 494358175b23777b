/** How a step or a scenario ended, from best to worst; a scenario ends as its worst step does. */
export const OUTCOMES = ['passed', 'notRun', 'skipped', 'pending', 'undefined', 'ambiguous', 'failed'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** One step of a scenario that was run; a hook is one too, but only when it did not pass. */
export interface RunStep {
  /** `Given`, `Тоді`, as written and without blanks; empty for a hook. */
  readonly keyword: string;
  readonly text: string;
  readonly outcome: Outcome;
  /** Why it did not pass, at most 4,000 UTF-16 code units. */
  readonly message?: string;
}

/** One scenario, or one example row of a scenario outline. */
export interface RunScenario {
  /** Path from the project's root, `/`-separated. */
  readonly feature: string;
  readonly name: string;
  /** Of the scenario, or of its example row, counted from 1. */
  readonly line: number;
  /** Of the scenario itself, also for an example row; counted from 1. */
  readonly scenarioLine: number;
  /** With `@`, those of the feature included. */
  readonly tags: readonly string[];
  /** Heads and cells of the example row, in the order of columns. */
  readonly example?: readonly (readonly [head: string, cell: string])[];
  readonly outcome: Outcome;
  /** Time in the steps of the last attempt, in milliseconds. */
  readonly durationMs: number;
  readonly steps: readonly RunStep[];
}

/** What a file of Cucumber Messages tells about one run. Made only by `readRun`. */
export interface Run {
  /** Milliseconds since 1970 UTC; absent where the file does not tell. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
  /** Whether the run came to its end. */
  readonly complete: boolean;
  /** Every scenario that was found, in the order of the file; what was left out by tags did not run. */
  readonly scenarios: readonly RunScenario[];
  /** What went wrong outside of scenarios, at most 20 texts. */
  readonly problems: readonly string[];
  /** Lines that could not be read. */
  readonly unreadable: number;
}

/** The worst of `outcomes`; none is `notRun`, since nothing was shown. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome | undefined>(worse, undefined) ?? 'notRun';
}

function worse(a: Outcome | undefined, b: Outcome): Outcome {
  return a === undefined || OUTCOMES.indexOf(a) < OUTCOMES.indexOf(b) ? b : a;
}
