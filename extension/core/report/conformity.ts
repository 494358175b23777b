import type { Judgement, Reason, State } from '../acceptance/judge.ts';
import type { Outcome } from '../acceptance/run.ts';
import type { Priority, RequirementGroup, Verification } from '../task/task.ts';

/** How many requirements are in each state. */
export type Counts = { readonly [S in State]: number };

/**
 * `open`: what the task's scenarios cover is proven, other must requirements are still to be verified.
 * `notFinished`: the run broke off, or no scenario ran, so nothing can be said.
 */
export type VerdictKind = 'proven' | 'open' | 'failed' | 'notFinished';

export interface PackVersion {
  readonly name: string;
  readonly version: string;
  /** Subresource Integrity, `sha512-…`. */
  readonly integrity: string;
}

/** `conformity.json`, as schemas/conformity.schema.json describes it. Made only by `buildConformity`. */
export interface Conformity {
  readonly schemaVersion: 1;
  readonly task: {
    readonly id: string;
    readonly title: string;
    readonly shortName?: string;
    readonly version: string;
    readonly language: 'uk' | 'en';
    readonly council?: string;
    /** Of the bytes of `.hromada/task.yaml`. */
    readonly sha256: string;
  };
  readonly project: { readonly pack: PackVersion; readonly layers: readonly PackVersion[] };
  /** Version of the kit. */
  readonly kit: string;
  /** RFC 3339 in UTC. */
  readonly startedAt?: string;
  readonly finishedAt: string;
  readonly run: {
    /** Of the file of results. */
    readonly sha256: string;
    readonly complete: boolean;
    readonly unreadable: number;
    readonly problems: readonly string[];
  };
  readonly verdict: {
    readonly kind: VerdictKind;
    readonly ok: boolean;
    readonly must: Counts & { readonly total: number };
  };
  readonly summary: Counts;
  /** In the order of the task. */
  readonly requirements: readonly ReportedRequirement[];
}

export interface ReportedRequirement {
  readonly id: string;
  readonly title?: string;
  readonly statement: string;
  readonly kind: RequirementGroup;
  readonly priority: Priority;
  readonly verification?: Verification;
  readonly state: State;
  readonly reason: Reason;
  /** What scenarios showed where people have the last word. */
  readonly automatic?: Judgement;
  readonly scenarios: readonly ReportedScenario[];
}

export interface ReportedScenario {
  readonly name: string;
  readonly feature: string;
  /** Counted from 1. */
  readonly line: number;
  readonly example?: readonly { readonly name: string; readonly value: string }[];
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly steps: readonly { readonly text: string; readonly outcome: Outcome; readonly message?: string }[];
}
