import { addDays, formatDate } from '../../base/days/calendar-date.ts';
import { latestExtension } from '../../base/deadlines/due-date.ts';
import { csrfField, errorSummary, type Field, type FieldError, type FormState, renderFields } from '../../base/html/form.ts';
import { html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import type { Employee } from '../../base/people/directory.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import type { Document } from '../document.ts';
import { WORDS } from '../words/eldership-words.ts';

interface CardForm {
  readonly title: string;
  readonly lead?: string;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly state: FormState;
  readonly submit: string;
}

/** A small form about one document, with the way back to its card. */
export function documentForm(visit: Visit, { id, number }: Document, { title, lead, path, fields, state, submit }: CardForm): Page {
  return {
    title: `${title}: ${number}`,
    hasErrors: 0 < state.errors.length,
    body: html`<a class="back" href="/documents/${id}">← ${number}</a>${errorSummary(visit.words, state.errors)}<h1>${title}</h1>${lead && html`<p class="lead">${lead}</p>`}
<form method="post" action="/documents/${id}/${path}" novalidate>${csrfField(visit)}${renderFields(visit.words, fields, state)}
<div class="actions"><button>${submit}</button><a href="/documents/${id}">${visit.words.cancel}</a></div></form>`,
  };
}

/** Who of the unit gets the document. */
export function assignPage(visit: Visit, document: Document, executors: readonly Employee[], errors: readonly FieldError[]): Page {
  const { assign } = WORDS[visit.language];
  const options = executors.map(({ id, fullName, email }) => ({ value: String(id), label: fullName, hint: email }));
  const state = { values: { executor: String(document.executorId ?? '') }, errors };
  return documentForm(visit, document, { title: assign.title, path: 'assign', fields: [{ kind: 'radio', name: 'executor', label: assign.executor, required: true, options }], state, submit: assign.save });
}

/** The new due date, with the latest one that the law allows already filled in. */
export function extendPage(visit: Visit, { counting }: Service, document: Document, state: FormState): Page {
  const { extend } = WORDS[visit.language];
  const latest = latestExtension(document.kind, document.receivedAt, counting);
  const fields: readonly Field[] = [
    { kind: 'date', name: 'dueOn', label: extend.dueOn, required: true },
    { kind: 'textarea', name: 'reason', label: extend.reason, hint: extend.reasonHint, required: true, rows: 3 },
  ];
  const values = { dueOn: latest && document.dueOn < latest ? latest : addDays(document.dueOn, 1), ...state.values };
  const lead = latest ? extend.lead(formatDate(latest, visit.language)) : extend.errors.none;
  return documentForm(visit, document, { title: extend.title, lead, path: 'extend', fields, state: { values, errors: state.errors }, submit: extend.save });
}

/** The answer that closes the document. */
export function answerPage(visit: Visit, document: Document, errors: readonly FieldError[]): Page {
  const { answer } = WORDS[visit.language];
  const fields: readonly Field[] = [{ kind: 'textarea', name: 'answer', label: answer.text, hint: answer.hint, required: true, rows: 10 }];
  return documentForm(visit, document, { title: answer.title, path: 'answer', fields, state: { values: {}, errors }, submit: answer.save });
}
