import { type Actor, type AuditAction, recordEvent } from '../base/audit/audit-trail.ts';
import type { Sql } from '../base/data/database.ts';
import { formatDate, type IsoDate, parseDate } from '../base/days/calendar-date.ts';
import { deadlineRule } from '../base/deadlines/deadlines.ts';
import { latestExtension } from '../base/deadlines/due-date.ts';
import type { FieldError } from '../base/html/form.ts';
import type { Employee } from '../base/people/directory.ts';
import type { Service } from '../base/service.ts';
import type { Language } from '../base/words/language.ts';
import type { Document } from './document.ts';
import { recordStep, type StepKind } from './steps.ts';
import { WORDS } from './words/eldership-words.ts';

interface Change {
  readonly kind: StepKind;
  readonly note: string;
  readonly action: AuditAction;
  readonly details?: Readonly<Record<string, string | number>>;
  apply(sql: Sql): Promise<unknown>;
}

/** Makes a change, notes it on the card and in the journal: all or nothing. */
export async function changeDocument({ database, clock }: Service, { id, number }: Document, actor: Actor, { apply, kind, note, action, details = {} }: Change): Promise<void> {
  await database.transaction(async (sql) => {
    await apply(sql);
    await recordStep(sql, { documentId: id, at: clock.now(), who: actor.actor, kind, note });
    await recordEvent(sql, { ...actor, action, subject: number, details }, clock.now());
  });
}

/** Gives the document to an executor of its unit. */
export function assignExecutor(service: Service, document: Document, executor: Employee, actor: Actor): Promise<void> {
  return changeDocument(service, document, actor, {
    kind: 'assigned',
    note: executor.fullName,
    action: 'CARD_CHANGED',
    details: { executor: executor.fullName },
    apply: (sql) => sql.query("update documents set executor_id = $2, state = 'inProgress' where id = $1", [document.id, executor.id]),
  });
}

/** Closes the document with its answer. */
export function answerDocument(service: Service, document: Document, answer: string, actor: Actor): Promise<void> {
  return changeDocument(service, document, actor, {
    kind: 'answered',
    note: '',
    action: 'CARD_CHANGED',
    details: { state: 'answered' },
    apply: (sql) => sql.query("update documents set answer = $2, state = 'answered', closed_at = $3 where id = $1", [document.id, answer, service.clock.now()]),
  });
}

/** What may be written, or everything that is wrong with the wish. */
export type CheckedExtension = { readonly dueOn: IsoDate; readonly reason: string } | { readonly errors: readonly FieldError[] };

/** Checks a wish to extend: a later date, a reason, and the total that the law allows from the day of receipt. */
export function checkExtension({ kind, receivedAt, dueOn }: Document, values: Readonly<Record<string, string>>, { counting }: Service, language: Language): CheckedExtension {
  const say = WORDS[language].extend.errors;
  const wished = parseDate(values['dueOn'] ?? '');
  const latest = latestExtension(kind, receivedAt, counting);
  const { extendedTo } = deadlineRule(kind);
  const errors: FieldError[] = [];
  if (!wished) errors.push({ field: 'dueOn', message: say.date });
  else if (!latest || !extendedTo) errors.push({ field: 'dueOn', message: say.none });
  else if (latest < wished) errors.push({ field: 'dueOn', message: say.tooLate[extendedTo.unit === 'workingDay' ? 'workingDay' : 'calendarDay'](extendedTo.count) });
  else if (wished <= dueOn) errors.push({ field: 'dueOn', message: say.earlier(formatDate(dueOn, language)) });
  if (!values['reason']) errors.push({ field: 'reason', message: say.reason });
  return wished && errors.length === 0 ? { dueOn: wished, reason: values['reason'] ?? '' } : { errors };
}

/** Moves the due date; `extension` comes from `checkExtension`. */
export function extendTerm(service: Service, document: Document, { dueOn, reason }: { readonly dueOn: IsoDate; readonly reason: string }, actor: Actor): Promise<void> {
  return changeDocument(service, document, actor, {
    kind: 'extended',
    note: `${formatDate(dueOn, 'uk')}: ${reason}`,
    action: 'CARD_CHANGED',
    details: { dueOn },
    apply: (sql) => sql.query('update documents set due_on = $2, extension_reason = $3 where id = $1', [document.id, dueOn, reason]),
  });
}
