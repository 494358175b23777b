import type { Message, Messages } from './message.ts';
import { parseMessages } from './parse-messages.ts';
import { type Place, placesOf } from './places.ts';
import { clip, plainMessage } from './plain-message.ts';
import { type Outcome, type Run, type RunScenario, type RunStep, worstOutcome } from './run.ts';

/** Most scenarios and most steps of one scenario that are read: bounds for hostile files, far past real ones. */
const MOST_SCENARIOS = 50_000;
const MOST_STEPS = 1_000;
const MOST_PROBLEMS = 20;

/**
 * What a run's Cucumber Messages tell, also when the file is cut off or broken: what cannot be read is counted and left out.
 * A scenario that was tried again counts as its last attempt. Never throws.
 */
export function readRun(ndjson: string): Run {
  const seen = collect(ndjson);
  const { started, finished } = seen;
  return {
    ...(started?.at === undefined ? {} : { startedAt: started.at }),
    ...(finished?.at === undefined ? {} : { finishedAt: finished.at }),
    complete: finished !== undefined,
    scenarios: [...seen.pickles.values()].map((pickle) => toScenario(pickle, seen)),
    problems: seen.problems,
    unreadable: seen.unreadable,
  };
}

type TestCase = Messages['testCase'];
type StepResult = Messages['testStepFinished'];

/** Everything that one file told, by the ids by which its parts name each other. */
interface Seen {
  readonly places: Map<string, Place>;
  readonly pickles: Map<string, Messages['pickle']>;
  readonly hooks: Map<string, string>;
  readonly testCases: Map<string, TestCase>;
  readonly testCaseByPickle: Map<string, TestCase>;
  /** Test case → its last attempt. */
  readonly attempts: Map<string, Messages['testCaseStarted']>;
  /** Attempt → step → result. */
  readonly results: Map<string, Map<string, StepResult>>;
  readonly problems: string[];
  unreadable: number;
  started: Messages['testRunStarted'] | undefined;
  finished: Messages['testRunFinished'] | undefined;
}

function collect(ndjson: string): Seen {
  const seen: Seen = {
    places: new Map(),
    pickles: new Map(),
    hooks: new Map(),
    testCases: new Map(),
    testCaseByPickle: new Map(),
    attempts: new Map(),
    results: new Map(),
    problems: [],
    unreadable: 0,
    started: undefined,
    finished: undefined,
  };
  for (const line of parseMessages(ndjson)) {
    if (line === 'unreadable') seen.unreadable++;
    else if (line !== 'other') note(seen, line);
  }
  return seen;
}

function note(seen: Seen, { kind, value }: Message): void {
  // One cast where the table pairs each kind with its own shape.
  (NOTES[kind] as (seen: Seen, value: unknown) => void)(seen, value);
}

const NOTES: { readonly [Kind in keyof Messages]: (seen: Seen, value: Messages[Kind]) => void } = {
  gherkinDocument: (seen, { feature }) => placesOf(feature, seen.places),
  pickle: (seen, pickle) => {
    if (seen.pickles.size < MOST_SCENARIOS) seen.pickles.set(pickle.id, pickle);
  },
  hook: (seen, { id, name }) => seen.hooks.set(id, name),
  testCase: (seen, testCase) => {
    seen.testCases.set(testCase.id, testCase);
    seen.testCaseByPickle.set(testCase.pickle, testCase);
  },
  testCaseStarted: (seen, attempt) => {
    if ((seen.attempts.get(attempt.testCase)?.attempt ?? -1) < attempt.attempt) seen.attempts.set(attempt.testCase, attempt);
  },
  testStepFinished: (seen, result) => {
    const results = seen.results.get(result.started) ?? new Map<string, StepResult>();
    seen.results.set(result.started, results.set(result.step, result));
  },
  testRunHookFinished: (seen, { outcome, message }) => {
    if (outcome !== 'passed') addProblem(seen, message);
  },
  parseError: (seen, { message }) => addProblem(seen, message),
  testRunStarted: (seen, started) => {
    seen.started = started;
  },
  testRunFinished: (seen, finished) => {
    seen.finished = finished;
    addProblem(seen, finished.message);
  },
};

function addProblem({ problems }: Seen, message: string): void {
  const problem = plainMessage(message);
  if (problem !== '' && problems.length < MOST_PROBLEMS && !problems.includes(problem)) problems.push(problem);
}

function toScenario(pickle: Messages['pickle'], seen: Seen): RunScenario {
  const testCase = seen.testCaseByPickle.get(pickle.id);
  const attempt = testCase && seen.attempts.get(testCase.id);
  const results = seen.results.get(attempt?.id ?? '') ?? new Map<string, StepResult>();
  const scenarioPlace = seen.places.get(pickle.nodes[0] ?? '');
  const rowPlace = seen.places.get(pickle.nodes[1] ?? '');
  const steps =
    testCase === undefined ? pickle.steps.map((step) => toStep(step, undefined, seen)) : stepsOf(testCase, pickle, results, seen);
  return {
    feature: pickle.uri.replaceAll('\\', '/'),
    name: clip(pickle.name, 1_000),
    line: rowPlace?.line ?? scenarioPlace?.line ?? 1,
    scenarioLine: scenarioPlace?.line ?? 1,
    tags: pickle.tags,
    ...(rowPlace?.example === undefined ? {} : { example: rowPlace.example }),
    outcome: worstOutcome(steps.map(({ outcome }) => outcome)),
    durationMs: Math.round([...results.values()].reduce((sum, { durationMs }) => sum + durationMs, 0)),
    steps,
  };
}

function stepsOf(testCase: TestCase, pickle: Messages['pickle'], results: ReadonlyMap<string, StepResult>, seen: Seen): readonly RunStep[] {
  const stepById = new Map(pickle.steps.map((step) => [step.id, step]));
  const ran = testCase.steps.slice(0, MOST_STEPS).flatMap(({ id, pickleStep, hook }): readonly RunStep[] => {
    const result = results.get(id);
    const step = stepById.get(pickleStep);
    if (step !== undefined) return [toStep(step, result, seen)];
    const outcome = result?.outcome ?? 'notRun';
    return hook === '' || outcome === 'passed'
      ? []
      : [{ keyword: '', text: seen.hooks.get(hook) ?? 'Before', outcome, ...messageOf(outcome, result) }];
  });
  // A step that the test case does not name did not run.
  const named = new Set(testCase.steps.map(({ pickleStep }) => pickleStep));
  return [...ran, ...pickle.steps.filter(({ id }) => !named.has(id)).map((step) => toStep(step, undefined, seen))].slice(0, MOST_STEPS);
}

function toStep(step: Messages['pickle']['steps'][number], result: StepResult | undefined, seen: Seen): RunStep {
  const outcome = result?.outcome ?? 'notRun';
  const keyword = seen.places.get(step.node)?.keyword ?? '';
  return { keyword, text: clip(step.text, 1_000), outcome, ...messageOf(outcome, result) };
}

function messageOf(outcome: Outcome, result: StepResult | undefined): { readonly message?: string } {
  const message = outcome === 'passed' ? '' : plainMessage(result?.message ?? '');
  return message === '' ? {} : { message };
}
