import type { Outcome } from './run.ts';

/** An object of unknown shape out of JSON. */
export type Fields = { readonly [name: string]: unknown };

/** The parts of Cucumber Messages that a report is made from. Source: cucumber/messages, JSON schemas, protocol 34. */
export interface Messages {
  readonly gherkinDocument: { readonly uri: string; readonly feature: Fields };
  readonly pickle: {
    readonly id: string;
    readonly uri: string;
    readonly name: string;
    readonly nodes: readonly string[];
    readonly tags: readonly string[];
    readonly steps: readonly { readonly id: string; readonly text: string; readonly node: string }[];
  };
  readonly hook: { readonly id: string; readonly name: string };
  readonly testCase: {
    readonly id: string;
    readonly pickle: string;
    readonly steps: readonly { readonly id: string; readonly pickleStep: string; readonly hook: string }[];
  };
  readonly testCaseStarted: { readonly id: string; readonly testCase: string; readonly attempt: number };
  readonly testStepFinished: { readonly started: string; readonly step: string } & Result;
  readonly testRunHookFinished: Result;
  readonly parseError: { readonly message: string };
  readonly testRunStarted: { readonly at: number | undefined };
  readonly testRunFinished: { readonly at: number | undefined; readonly message: string };
}

interface Result {
  readonly outcome: Outcome;
  /** Milliseconds. */
  readonly durationMs: number;
  readonly message: string;
}

export type MessageKind = keyof Messages;
export type Message = { readonly [Kind in MessageKind]: { readonly kind: Kind; readonly value: Messages[Kind] } }[MessageKind];

const STATUS: { readonly [status: string]: Outcome } = {
  PASSED: 'passed',
  SKIPPED: 'skipped',
  PENDING: 'pending',
  UNDEFINED: 'undefined',
  AMBIGUOUS: 'ambiguous',
  FAILED: 'failed',
};

/** How each message is read; whatever is missing or of another type is empty. */
export const READERS: { readonly [Kind in MessageKind]: (message: Fields) => Messages[Kind] } = {
  gherkinDocument: ({ uri, feature }) => ({ uri: text(uri), feature: fields(feature) }),
  pickle: ({ id, uri, name, astNodeIds, tags, steps }) => ({
    id: text(id),
    uri: text(uri),
    name: text(name),
    nodes: list(astNodeIds).map(text),
    tags: list(tags).map((tag) => text(fields(tag).name)),
    steps: list(steps)
      .map(fields)
      .map((step) => ({ id: text(step.id), text: text(step.text), node: text(list(step.astNodeIds)[0]) })),
  }),
  hook: ({ id, name, type }) => ({ id: text(id), name: text(name) || (text(type).startsWith('AFTER') ? 'After' : 'Before') }),
  testCase: ({ id, pickleId, testSteps }) => ({
    id: text(id),
    pickle: text(pickleId),
    steps: list(testSteps)
      .map(fields)
      .map((step) => ({ id: text(step.id), pickleStep: text(step.pickleStepId), hook: text(step.hookId) })),
  }),
  testCaseStarted: ({ id, testCaseId, attempt }) => ({ id: text(id), testCase: text(testCaseId), attempt: number(attempt) ?? 0 }),
  testStepFinished: ({ testCaseStartedId, testStepId, testStepResult }) => ({
    started: text(testCaseStartedId),
    step: text(testStepId),
    ...result(testStepResult),
  }),
  testRunHookFinished: (message) => result(message.result),
  parseError: ({ message }) => ({ message: text(message) }),
  testRunStarted: ({ timestamp }) => ({ at: instant(timestamp) }),
  testRunFinished: ({ timestamp, message, exception }) => ({
    at: instant(timestamp),
    message: text(message) || text(fields(exception).message),
  }),
};

/** `value` when it is an object, else an empty one. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function result(value: unknown): Result {
  const { status, duration, message, exception } = fields(value);
  // The exception's own words come without the calls and the second comparison that cucumber-js adds.
  const words = text(fields(exception).message) || text(message);
  return { outcome: outcomeOf(text(status)), durationMs: Math.max(milliseconds(duration) ?? 0, 0), message: words };
}

function outcomeOf(status: string): Outcome {
  return (Object.hasOwn(STATUS, status) ? STATUS[status] : undefined) ?? 'notRun';
}

function milliseconds(value: unknown): number | undefined {
  const { seconds, nanos } = fields(value);
  const whole = number(seconds);
  return whole === undefined ? undefined : whole * 1000 + (number(nanos) ?? 0) / 1_000_000;
}

/** The end of the year 9999: RFC 3339 has four digits for a year. */
const LAST_INSTANT = 253_402_300_799_999;

function instant(value: unknown): number | undefined {
  const at = milliseconds(value);
  return at !== undefined && 0 <= at && at <= LAST_INSTANT ? Math.trunc(at) : undefined;
}
