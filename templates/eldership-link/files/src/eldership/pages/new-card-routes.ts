import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dateIn } from '../../base/days/calendar-date.ts';
import { DEADLINES } from '../../base/deadlines/deadlines.ts';
import { dueDate } from '../../base/deadlines/due-date.ts';
import { BLANK_FORM, csrfField, errorSummary, type FormState, renderFields } from '../../base/html/form.ts';
import { html } from '../../base/html/html.ts';
import { dateHtml, type Page } from '../../base/html/layout.ts';
import { factList } from '../../base/html/table.ts';
import { DISTRICT, listUnits } from '../../base/people/directory.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { type CardChoices, cardFields, checkCard } from '../card.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document.ts';
import { FORM_SCRIPTS } from '../options.ts';
import { firstOffice, type Registered, registerDocument } from '../register-document.ts';
import { listTopics } from '../topics.ts';
import { WORDS } from '../words/eldership-words.ts';

/** Registration by staff at `/documents/new`, and the public form for information requests at `/requests/new`. */
export function newCardRoutes(app: FastifyInstance, service: Service): void {
  const { database, settings } = service;
  const open = { access: 'public', rateLimit: { max: settings.rateLimits.sensitive, timeWindow: 60_000 } } as const;

  app.get('/documents/new', { config: { access: 'registerDocuments' } }, async (request, reply) => reply.page(staffForm(request.visit, await staffChoices(request), BLANK_FORM)));

  app.post('/documents/new', { config: { access: 'registerDocuments' } }, async (request, reply) => {
    const { employee, language } = request.visit;
    const districtId = employee?.role === 'starosta' ? employee.unitId : (request.form.values['districtId'] ?? '');
    const { card, errors } = checkCard(request.form, districtId, WORDS[language]);
    const wantsJson = request.headers.accept === 'application/json';
    if (!card) return wantsJson ? reply.code(422).send({ errors }) : reply.page(staffForm(request.visit, await staffChoices(request), { values: request.form.values, errors }), 422);
    return answer(request, reply, card.kind, await registerDocument(service, card, { actor: employee?.fullName ?? '', ip: request.visit.ip }));
  });

  app.get('/requests/new', { config: { access: 'public' } }, (request, reply) => reply.page(publicForm(request.visit, BLANK_FORM)));

  app.post('/requests/new', { config: open }, async (request, reply) => {
    const form = { ...request.form, values: { ...request.form.values, kind: 'informationRequest', topicId: '', clientId: '' } };
    const { card, errors } = checkCard(form, await firstOffice(database), WORDS[request.visit.language]);
    if (!card) return reply.page(publicForm(request.visit, { values: request.form.values, errors }), 422);
    return answer(request, reply, card.kind, await registerDocument(service, card, { actor: 'applicant', ip: request.visit.ip }));
  });

  /** The number is shown in the answer itself: the access code must not get into an address. */
  function answer(request: FastifyRequest, reply: FastifyReply, kind: DocumentKind, registered: Registered): FastifyReply {
    if (request.headers.accept === 'application/json') return reply.code(201).send({ number: registered.number });
    return reply.page(donePage(request.visit, registered, kind, service), 201);
  }

  async function staffChoices({ visit: { employee, language } }: FastifyRequest): Promise<CardChoices> {
    const units = employee?.role === 'starosta' ? [] : await listUnits(database);
    const offices = units.filter(({ kind }) => kind !== DISTRICT).slice(0, 1);
    const districts = [...units.filter(({ kind }) => kind === DISTRICT), ...offices];
    return {
      kinds: DOCUMENT_KINDS.map((kind) => ({ value: kind, label: DEADLINES[kind].title[language] })),
      districts: districts.map(({ id, name }) => ({ value: id, label: name })),
      topics: (await listTopics(database)).map(({ id, name }) => ({ value: String(id), label: name })),
      attachments: true,
    };
  }
}

function staffForm(visit: Visit, choices: CardChoices, state: FormState): Page {
  const { card, offline } = WORDS[visit.language];
  const values = { kind: choices.kinds[0]?.value, ...state.values };
  return {
    title: card.newTitle,
    hasErrors: 0 < state.errors.length,
    scripts: FORM_SCRIPTS,
    body: html`${errorSummary(visit.words, state.errors)}<h1>${card.newTitle}</h1><p class="lead">${card.newLead}</p>
<section id="device-cards" class="aside" aria-live="polite" hidden><h2>${offline.title}</h2><p>${offline.script}</p><ul></ul></section>
<form method="post" action="/documents/new" enctype="multipart/form-data" novalidate data-offline data-unit="${visit.employee?.unitId}">${csrfField(visit)}
${renderFields(visit.words, cardFields(WORDS[visit.language], choices), { values, errors: state.errors })}
<div class="actions"><button>${visit.words.save}</button><a href="/desk">${visit.words.cancel}</a></div></form>`,
  };
}

function publicForm(visit: Visit, { values, errors }: FormState): Page {
  const { card } = WORDS[visit.language];
  const fields = cardFields(WORDS[visit.language], { kinds: [], districts: [], topics: [], attachments: false }).map((field) => ({ ...field, autocomplete: AUTOCOMPLETE[field.name] ?? 'off' }));
  return {
    title: card.newRequestTitle,
    hasErrors: 0 < errors.length,
    body: html`${errorSummary(visit.words, errors)}<h1>${card.newRequestTitle}</h1><p class="lead">${card.newRequestLead}</p>
<form method="post" action="/requests/new" novalidate>${csrfField(visit)}${renderFields(visit.words, fields, { values, errors })}
<div class="actions"><button>${card.send}</button><a href="/">${visit.words.cancel}</a></div></form>`,
  };
}

/** What a browser may fill in for a person who writes about themselves (WCAG 1.3.5). */
const AUTOCOMPLETE: Readonly<Record<string, string>> = { surname: 'family-name', givenName: 'given-name', patronymic: 'additional-name', residence: 'street-address', phone: 'tel', email: 'email' };

function donePage(visit: Visit, { id, number, accessCode }: Registered, kind: DocumentKind, { counting, settings }: Service): Page {
  const { card, status } = WORDS[visit.language];
  const due = dueDate(kind, visit.now, counting);
  return {
    title: `${card.doneTitle}: ${number}`,
    body: html`<div class="panel"><h1>${card.doneTitle}</h1><p>${card.doneNumber}<strong class="big" id="number">${number}</strong></p></div>
${factList([
  [card.doneCode, accessCode && html`<strong class="big" id="access-code">${accessCode}</strong>`],
  [card.doneDue, html`<span id="due">${dateHtml(due, visit)}</span>`],
  [card.receivedAt, dateHtml(dateIn(settings.timeZone, visit.now), visit)],
])}<p>${card.doneHint}</p>
<div class="actions">${visit.employee ? html`<a class="button" href="/documents/${id}">${card.openCard}</a><a href="/documents/new">${card.registerAnother}</a>` : html`<a class="button" href="/status">${status.check}</a>`}</div>`,
  };
}
