import type { Finding } from '../finding/finding.ts';
import { answerFault } from '../pack/check-answer.ts';
import type { Answer, AnswerSchema, Question } from '../pack/pack.ts';
import { nearestOf } from '../task/nearest.ts';
import { childPointer, pointerKeys } from '../task/pointer.ts';
import type { Texts } from '../text/language.ts';

/** Answers by question; a question without an answer is absent. */
export type Answers = ReadonlyMap<string, Answer>;

/** What is known before anybody is asked. */
export interface AnswerSet {
  readonly answers: Answers;
  /** Required questions without an answer, in the order of the pack. */
  readonly open: readonly Question[];
  /** `pack/answer` for every answer that does not fit; the pointer names the question, as in an answers file. */
  readonly findings: readonly Finding<'pack/answer'>[];
}

/**
 * Answers the questions of a pack: what is `given` wins over what the task says, and that over the default.
 * Text that is given for a number, a truth value or a list is read as such: `8080`, `true`, `a,b`. A given null or undefined is no answer.
 */
export function answersFrom(questions: readonly Question[], task: unknown, given: ReadonlyMap<string, unknown>): AnswerSet {
  const answers = new Map<string, Answer>();
  const open: Question[] = [];
  const findings: Finding<'pack/answer'>[] = [];

  const names = new Set(questions.map(({ name }) => name));
  for (const name of given.keys()) {
    if (!names.has(name)) findings.push(answerFinding(name, unknownQuestion(nearestOf(name, names))));
  }
  for (const question of questions) {
    const { value, origin } = pickAnswer(question, task, given.get(question.name));
    const fault = value === undefined ? undefined : answerFault(question.accepts, value);
    if (fault !== undefined) findings.push(answerFinding(question.name, origin === undefined ? fault : fromTask(origin, fault)));
    else if (value !== undefined) answers.set(question.name, value as Answer);
    else if (question.required) open.push(question);
  }
  return { answers, open, findings };
}

/** `origin` is where in the task the value stands, where it comes from there. */
function pickAnswer(question: Question, task: unknown, given: unknown): { readonly value: unknown; readonly origin?: string } {
  if (given !== undefined && given !== null) return { value: typeof given === 'string' ? readText(question.accepts, given) : given };
  const said = question.from === undefined ? undefined : valueAt(task, question.from);
  if (question.from !== undefined && said !== undefined && said !== null) return { value: said, origin: question.from };
  return { value: question.default };
}

/** The value that a text typed by a person stands for; the text itself where it stands for nothing else. */
function readText(accepts: AnswerSchema, text: string): unknown {
  const trimmed = text.trim();
  if (accepts.type === 'boolean') return trimmed === 'true' ? true : trimmed === 'false' ? false : text;
  if (accepts.type === 'integer' || accepts.type === 'number') return /^[+-]?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : text;
  if (accepts.type !== 'array') return text;
  const item = accepts.items ?? { type: 'string' };
  return trimmed === '' ? [] : text.split(',').map((part) => readText(item, part.trim()));
}

/** Own properties only, so that no pointer reaches what objects inherit. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}

function answerFinding(question: string, reason: Texts): Finding<'pack/answer'> {
  return { code: 'pack/answer', span: { start: 0, end: 0 }, pointer: childPointer('', question), details: { question, reason } };
}

function unknownQuestion(nearest: string | undefined): Texts {
  return nearest === undefined
    ? { uk: 'такого запитання немає', en: 'there is no such question' }
    : { uk: `такого запитання немає; можливо, «${nearest}»`, en: `there is no such question; did you mean "${nearest}"?` };
}

function fromTask(pointer: string, { uk, en }: Texts): Texts {
  return { uk: `${uk} (узято з технічного завдання, ${pointer})`, en: `${en} (taken from the technical task, ${pointer})` };
}
