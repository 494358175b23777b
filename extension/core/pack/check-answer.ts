import type { Texts } from '../text/language.ts';
import { compilePattern } from './match-pattern.ts';
import type { AnswerSchema, Scalar } from './pack.ts';

/** Longest text of an answer, in UTF-16 code units. */
const LONGEST = 10_000;
const MOST_ITEMS = 1000;

/** What is wrong with `answer`, or undefined when the question accepts it. Never throws, whatever `answer` is. */
export function answerFault(accepts: AnswerSchema, answer: unknown): Texts | undefined {
  if (accepts.type === 'array') return Array.isArray(answer) ? listFault(accepts, answer) : NEEDS.array;
  if (!isOfType(accepts.type, answer)) return NEEDS[accepts.type];
  if (accepts.enum !== undefined && !accepts.enum.includes(answer)) {
    const allowed = accepts.enum.join(', ');
    return { uk: `дозволено лише: ${allowed}`, en: `only these are allowed: ${allowed}` };
  }
  return typeof answer === 'string' ? textFault(accepts, answer) : typeof answer === 'number' ? numberFault(accepts, answer) : undefined;
}

const NEEDS: { readonly [Type in AnswerSchema['type']]: Texts } = {
  string: { uk: 'потрібен текст', en: 'a text is needed' },
  integer: { uk: 'потрібне ціле число', en: 'a whole number is needed' },
  number: { uk: 'потрібне число', en: 'a number is needed' },
  boolean: { uk: 'потрібно true або false', en: 'true or false is needed' },
  array: { uk: 'потрібен список', en: 'a list is needed' },
};

function isOfType(type: AnswerSchema['type'], answer: unknown): answer is Scalar {
  if (type === 'integer') return Number.isSafeInteger(answer);
  if (type === 'number') return Number.isFinite(answer);
  return typeof answer === type;
}

function textFault({ minLength = 0, maxLength = LONGEST, pattern, 'x-pattern-hint': hint }: AnswerSchema, text: string): Texts | undefined {
  // JSON Schema counts characters, not code units; the first comparison spares counting a hostile text.
  const length = LONGEST < text.length ? text.length : [...text].length;
  const most = Math.min(maxLength, LONGEST);
  if (length < minLength)
    return { uk: `замало знаків (потрібно щонайменше ${minLength})`, en: `too short (at least ${minLength} characters)` };
  if (most < length) return { uk: `забагато знаків (дозволено ${most})`, en: `too long (at most ${most} characters)` };
  if (pattern === undefined || compilePattern(pattern)?.(text)) return undefined;
  return hint ?? { uk: `потрібен запис за зразком ${pattern}`, en: `it must match ${pattern}` };
}

function numberFault({ minimum, maximum }: AnswerSchema, number: number): Texts | undefined {
  if (minimum !== undefined && number < minimum)
    return { uk: `найменше дозволене число — ${minimum}`, en: `the least number allowed is ${minimum}` };
  if (maximum !== undefined && maximum < number)
    return { uk: `найбільше дозволене число — ${maximum}`, en: `the greatest number allowed is ${maximum}` };
  return undefined;
}

function listFault(
  { items, minItems = 0, maxItems = MOST_ITEMS, uniqueItems, enum: allowed }: AnswerSchema,
  list: readonly unknown[],
): Texts | undefined {
  const most = Math.min(maxItems, MOST_ITEMS);
  if (list.length < minItems)
    return { uk: `замало елементів (потрібно щонайменше ${minItems})`, en: `too few items (at least ${minItems})` };
  if (most < list.length) return { uk: `забагато елементів (дозволено ${most})`, en: `too many items (at most ${most})` };
  if (uniqueItems && new Set(list).size < list.length) return { uk: 'елементи повторюються', en: 'items are repeated' };
  const each: AnswerSchema = { ...(items ?? { type: 'string' }), ...(allowed && { enum: allowed }) };
  for (const item of list) {
    const fault = each.type === 'array' ? NEEDS.string : answerFault(each, item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
