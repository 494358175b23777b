import type { TracedRequirement } from '../acceptance/build-trace.ts';
import type { Run, RunScenario } from '../acceptance/run.ts';
import type { TechnicalTask } from '../task/task.ts';
import { buildVerdict } from './build-verdict.ts';
import type { Conformity, PackVersion, ReportedRequirement, ReportedScenario } from './conformity.ts';
import { countStates } from './count-states.ts';
import { toRfc3339 } from './print-date.ts';

/** What a report is made from. */
export interface ConformityInput {
  readonly task: TechnicalTask;
  /** Of the task's bytes and of the results' bytes: 64 small hexadecimal digits. */
  readonly taskSha256: string;
  readonly resultsSha256: string;
  readonly project: { readonly pack: PackVersion; readonly layers: readonly PackVersion[] };
  /** Version of the kit. */
  readonly kit: string;
  readonly run: Run;
  readonly trace: readonly TracedRequirement[];
  /** Stands for the end of a run that does not tell when it ended; milliseconds since 1970 UTC. */
  readonly now: number;
}

/** The report as a value. The same input gives the same report. */
export function buildConformity({ task, taskSha256, resultsSha256, project, kit, run, trace, now }: ConformityInput): Conformity {
  const { id, title, shortName, version, language } = task.document;
  const council = task.general?.customer?.name;
  return {
    schemaVersion: 1,
    task: { id, title, ...present({ shortName }), version, language, ...present({ council }), sha256: taskSha256 },
    project,
    kit,
    ...present({ startedAt: run.startedAt === undefined ? undefined : toRfc3339(run.startedAt) }),
    finishedAt: toRfc3339(run.finishedAt ?? now),
    run: { sha256: resultsSha256, complete: run.complete, unreadable: run.unreadable, problems: run.problems },
    verdict: buildVerdict(trace, run),
    summary: countStates(trace),
    requirements: trace.map(toReported),
  };
}

function toReported({ requirement, judgement, automatic, scenarios }: TracedRequirement): ReportedRequirement {
  const { id, title, statement, group, priority, verification } = requirement;
  return {
    id,
    ...present({ title }),
    statement,
    kind: group,
    priority,
    ...present({ verification }),
    ...judgement,
    ...present({ automatic }),
    scenarios: scenarios.map(toReportedScenario),
  };
}

function toReportedScenario({ name, feature, line, example, outcome, durationMs, steps }: RunScenario): ReportedScenario {
  return {
    name,
    feature,
    line,
    ...present({ example: example?.map(([head, value]) => ({ name: head, value })) }),
    outcome,
    durationMs,
    steps: steps.map(({ keyword, text, outcome, message }) => ({ text: `${keyword} ${text}`.trim(), outcome, ...present({ message }) })),
  };
}

/** The members of `record` that are there. */
function present<Record extends object>(record: Record): { readonly [K in keyof Record]?: Exclude<Record[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
