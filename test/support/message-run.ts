import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';

/** How a step ends: a status of Cucumber Messages, with a message where it failed. */
export type StepEnd = string | readonly [status: string, message: string];

export interface RunOptions {
  /** Beginning of a step's text → how it ends; every other step passes, and those after one that did not are skipped. */
  readonly ends?: { readonly [text: string]: StepEnd };
  /** Scenarios with this tag are not run. */
  readonly leaveOut?: string;
  /** Beginning of a scenario's name → ends of its first attempt; the second is as `ends` says. */
  readonly retried?: { readonly [name: string]: StepEnd };
}

/** 2026-11-23T10:00:00Z. */
const START = Date.UTC(2026, 10, 23, 10) / 1000;

/** What cucumber-js would write for `features`, each step taking 10 ms; the same features give the same text. */
export function messageRun(
  features: { readonly [path: string]: string },
  { ends = {}, leaveOut = '@wont', retried = {} }: RunOptions = {},
): string {
  const lines: object[] = [{ meta: { protocolVersion: '34.2.1' } }];
  let ids = 0;
  const newId = () => `id${ids++}`;
  const pickles = Object.entries(features).flatMap(([uri, data]) => {
    const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher('uk')).parse(data);
    const compiled = compile(document, uri, newId);
    lines.push({ source: { uri, data } }, { gherkinDocument: { ...document, uri } }, ...compiled.map((pickle) => ({ pickle })));
    return compiled;
  });
  lines.push({ testRunStarted: { timestamp: { seconds: START, nanos: 0 } } });

  const attempt = (pickle: (typeof pickles)[number], number: number, end: (text: string) => StepEnd, willBeRetried: boolean) => {
    const started = newId();
    const steps = pickle.steps.map((step) => ({ id: `step-${step.id}`, pickleStepId: step.id }));
    if (number === 0) lines.push({ testCase: { id: `case-${pickle.id}`, pickleId: pickle.id, testSteps: steps } });
    lines.push({
      testCaseStarted: { id: started, testCaseId: `case-${pickle.id}`, attempt: number, timestamp: { seconds: START, nanos: 0 } },
    });
    let stopped = false;
    for (const [index, step] of pickle.steps.entries()) {
      const [status, message] = [stopped ? 'SKIPPED' : end(step.text)].flat() as [string, string?];
      stopped ||= status !== 'PASSED';
      const testStepResult = { status, duration: { seconds: 0, nanos: 10_000_000 }, ...(message === undefined ? {} : { message }) };
      lines.push({ testStepFinished: { testCaseStartedId: started, testStepId: steps[index]?.id, testStepResult } });
    }
    lines.push({ testCaseFinished: { testCaseStartedId: started, willBeRetried } });
  };

  const named = (table: { readonly [text: string]: StepEnd }, text: string) =>
    Object.entries(table).find(([begin]) => text.startsWith(begin))?.[1];
  for (const pickle of pickles.filter(({ tags }) => !tags.some(({ name }) => name === leaveOut))) {
    const first = named(retried, pickle.name);
    if (first !== undefined) attempt(pickle, 0, () => first, true);
    attempt(pickle, first === undefined ? 0 : 1, (text) => named(ends, text) ?? 'PASSED', false);
  }
  lines.push({ testRunFinished: { timestamp: { seconds: START + 5, nanos: 0 }, success: false } });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
