import { type Requirement, type RequirementGroup, requirementsOf, type TechnicalTask } from '../task/task.ts';
import { featureOf, featurePath } from './build-features.ts';
import { type Judgement, judge } from './judge.ts';
import { type FoundScenario, readFeature } from './read-features.ts';
import type { Run, RunScenario } from './run.ts';
import { textTag } from './text-digest.ts';

/** What can be said of one requirement after a run. */
export interface TracedRequirement {
  readonly requirement: Requirement & { readonly group: RequirementGroup };
  readonly judgement: Judgement;
  /** What its scenarios alone would show, where people have the last word. */
  readonly automatic?: Judgement;
  /** Those that ran, in their order, then those that did not. */
  readonly scenarios: readonly RunScenario[];
}

export interface TraceInput {
  readonly task: TechnicalTask;
  /** Text of every feature file of the project, by path. */
  readonly features: ReadonlyMap<string, string>;
  readonly run: Run;
}

/** Joins requirements, the features of the project and the results of a run, in the order of the task. */
export function buildTrace({ task, features, run }: TraceInput): readonly TracedRequirement[] {
  const { language } = task.document;
  const found = byTag([...features].flatMap(([path, text]) => readFeature(path, text, language)));
  const ran = byTag(run.scenarios);
  return requirementsOf(task).map((requirement) => {
    const inProject = found.get(`@${requirement.id}`) ?? [];
    const scenarios = withUnrun(ran.get(`@${requirement.id}`) ?? [], inProject);
    const evidence = {
      scenarios,
      textTag: textTag(requirement),
      wordsKept: keepsWords(inProject, expected(requirement, language)),
    };
    return { requirement, scenarios, ...judge(requirement, evidence) };
  });
}

/** What the task itself makes of a requirement's acceptance text. */
function expected(requirement: Requirement, language: TechnicalTask['document']['language']): readonly FoundScenario[] {
  const text = featureOf(requirement, language);
  return text === undefined ? [] : readFeature(featurePath(requirement.id), text, language);
}

/** Whether every scenario of the task is in the project word for word; more scenarios and other tags do no harm. */
function keepsWords(inProject: readonly FoundScenario[], ofTask: readonly FoundScenario[]): boolean {
  const words = new Set(inProject.map((scenario) => scenario.words));
  return ofTask.every((scenario) => words.has(scenario.words));
}

function withUnrun(ran: readonly RunScenario[], inProject: readonly FoundScenario[]): readonly RunScenario[] {
  const seen = new Set(ran.map(({ feature, scenarioLine }) => `${scenarioLine} ${feature}`));
  return [...ran, ...inProject.filter(({ feature, line }) => !seen.has(`${line} ${feature}`)).map(unrun)];
}

function unrun({ feature, name, line, tags, steps }: FoundScenario): RunScenario {
  return {
    feature,
    name,
    line,
    scenarioLine: line,
    tags,
    outcome: 'notRun',
    durationMs: 0,
    steps: steps.map((step) => ({ ...step, outcome: 'notRun' })),
  };
}

function byTag<Tagged extends { readonly tags: readonly string[] }>(scenarios: readonly Tagged[]): ReadonlyMap<string, readonly Tagged[]> {
  const byTag = new Map<string, Tagged[]>();
  for (const scenario of scenarios) {
    for (const tag of new Set(scenario.tags)) {
      const tagged = byTag.get(tag);
      if (tagged === undefined) byTag.set(tag, [scenario]);
      else tagged.push(scenario);
    }
  }
  return byTag;
}
