import type { FastifyInstance } from 'fastify';
import { csrfField, errorSummary, type Field, type FieldError, type FormState, renderFields } from '../../base/html/form.ts';
import { html } from '../../base/html/html.ts';
import { dateHtml, type Page } from '../../base/html/layout.ts';
import { factList } from '../../base/html/table.ts';
import { findUnit } from '../../base/people/directory.ts';
import type { Service } from '../../base/service.ts';
import { sameSecret, type Visit } from '../../base/web/visit.ts';
import type { Document } from '../document.ts';
import { documentByNumber } from '../documents.ts';
import { accessCodeHash } from '../register-document.ts';
import { WORDS } from '../words/eldership-words.ts';
import { stateTag } from './tags.ts';

/** Where an applicant sees how far the document is. Sent by POST, so that the code stays out of addresses and logs. */
export function statusRoutes(app: FastifyInstance, service: Service): void {
  const { database, settings } = service;
  app.get('/status', { config: { access: 'public' } }, (request, reply) => reply.page(formPage(request.visit, { values: {}, errors: [] })));

  app.post('/status', { config: { access: 'public', rateLimit: { max: settings.rateLimits.sensitive, timeWindow: 60_000 } } }, async (request, reply) => {
    const { values } = request.form;
    const { status } = WORDS[request.visit.language];
    const errors: FieldError[] = [];
    if (!values['number']) errors.push({ field: 'number', message: status.fillNumber });
    if (!values['code']) errors.push({ field: 'code', message: status.fillCode });
    if (0 < errors.length) return reply.page(formPage(request.visit, { values, errors }), 422);
    const document = await findByCode(service, values['number'] ?? '', values['code'] ?? '');
    if (!document) return reply.page(formPage(request.visit, { values: { number: values['number'] }, errors: [{ field: 'number', message: status.unknown }] }), 404);
    const unit = await findUnit(database, document.unitId);
    return reply.page(statePage(request.visit, document, unit?.name ?? ''));
  });
}

/** The document whose number and code these are. A wrong number takes as long as a wrong code. */
export async function findByCode({ database, settings }: Service, number: string, code: string): Promise<Document | undefined> {
  const asked = number.trim().toUpperCase();
  const document = await documentByNumber(database, asked);
  const isRight = sameSecret(accessCodeHash(asked, code, settings.secret), document?.accessCodeHash ?? accessCodeHash(asked, `not ${code}`, settings.secret));
  return isRight ? document : undefined;
}

function formPage(visit: Visit, state: FormState): Page {
  const { status } = WORDS[visit.language];
  const fields: readonly Field[] = [
    { kind: 'text', name: 'number', label: status.number, hint: status.numberHint, required: true, length: 20, autocomplete: 'off' },
    { kind: 'text', name: 'code', label: status.code, hint: status.codeHint, required: true, length: 20, autocomplete: 'off' },
  ];
  return {
    title: status.title,
    hasErrors: 0 < state.errors.length,
    body: html`${errorSummary(visit.words, state.errors)}<h1>${status.title}</h1><p class="lead">${status.lead}</p>
<form method="post" action="/status" novalidate>${csrfField(visit)}${renderFields(visit.words, fields, state)}<div class="actions"><button>${status.check}</button></div></form>`,
  };
}

function statePage(visit: Visit, { number, state, dueOn, extensionReason, answer }: Document, unitName: string): Page {
  const { status, card } = WORDS[visit.language];
  return {
    title: `${status.title}: ${number}`,
    body: html`<h1>${number}</h1>${factList([
      [status.found, html`<span id="state">${stateTag(state, visit.language)}</span>`],
      [status.dueOn, html`<span id="due">${dateHtml(dueOn, visit)}</span>`],
      [status.unit, unitName],
      [card.extensionReason, extensionReason ?? undefined],
      [card.answer, answer ?? undefined],
    ])}<p><a href="/status">${status.another}</a></p>`,
  };
}
