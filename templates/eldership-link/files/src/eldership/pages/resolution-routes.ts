import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addWorkingDays } from '../../base/days/work-calendar.ts';
import { dateIn, formatDate, formatInstant, type IsoDate, parseDate } from '../../base/days/calendar-date.ts';
import { DEADLINES } from '../../base/deadlines/deadlines.ts';
import { csrfField, errorSummary, type Field, type FieldError, type FormState, renderFields } from '../../base/html/form.ts';
import { type Html, html } from '../../base/html/html.ts';
import { dateHtml, type Page } from '../../base/html/layout.ts';
import { messagePage } from '../../base/html/message-page.ts';
import { factList } from '../../base/html/table.ts';
import { DISTRICT, listUnits, type Unit } from '../../base/people/directory.ts';
import type { Service } from '../../base/service.ts';
import type { SigningKey, Verification } from '../../base/signing/signer.ts';
import type { Visit } from '../../base/web/visit.ts';
import type { Document } from '../document.ts';
import { visibleDocument } from '../documents.ts';
import { draftResolution, findResolution, type Resolution, signResolution } from '../resolutions.ts';
import { WORDS } from '../words/eldership-words.ts';
import { documentForm } from './card-forms.ts';

type WithId = { Params: { id: string } };

/** Writing, reading and signing resolutions. */
export function resolutionRoutes(app: FastifyInstance, service: Service): void {
  const { database, counting, settings, signer } = service;
  const read = { config: { access: 'seeCards' } } as const;
  const write = { config: { access: 'signResolutions' } } as const;

  app.get<WithId>('/documents/:id/resolutions/new', write, async (request, reply) => {
    const document = await documentOf(request, request.params.id);
    if (!document) return reply.page(messagePage(request.visit.words.notFound), 404);
    const dueOn = addWorkingDays(dateIn(settings.timeZone, request.visit.now), DEADLINES.instruction.limit.count, counting.calendar);
    return reply.page(newPage(request.visit, document, await listUnits(database), { values: { unitId: document.unitId, dueOn }, errors: [] }));
  });

  app.post<WithId>('/documents/:id/resolutions/new', write, async (request, reply) => {
    const document = await documentOf(request, request.params.id);
    if (!document || !request.visit.employee) return reply.page(messagePage(request.visit.words.notFound), 404);
    const units = await listUnits(database);
    const { values } = request.form;
    const dueOn = parseDate(values['dueOn'] ?? '');
    const errors = draftErrors(request.visit, values, units, dueOn);
    if (0 < errors.length || !dueOn) return reply.page(newPage(request.visit, document, units, { values, errors }), 422);
    const id = await draftResolution(service, document.id, request.visit.employee, { text: values['text'] ?? '', unitId: values['unitId'] ?? '', dueOn });
    return reply.redirect(`/resolutions/${id}`);
  });

  app.get<WithId>('/resolutions/:id', read, (request, reply) => show(request, reply, []));

  app.post<WithId>('/resolutions/:id/sign', write, async (request, reply) => {
    const { employee, language, ip } = request.visit;
    const resolution = await findResolution(database, Number(request.params.id));
    const document = resolution && (await documentOf(request, String(resolution.documentId)));
    if (!resolution || !document || resolution.authorId !== employee?.id) return reply.page(messagePage(request.visit.words.forbidden), 403);
    const words = WORDS[language].resolution;
    const key = request.form.values['key'];
    if (!key) return show(request, reply, [{ field: 'key', message: words.errors.key }]);
    const refusal = resolution.verification ? undefined : await signResolution(service, document, resolution, key, { actor: employee.fullName, ip });
    return refusal ? show(request, reply, [{ field: 'key', message: words.refused[refusal] }]) : reply.redirect(`/resolutions/${resolution.id}`);
  });

  async function show(request: FastifyRequest<WithId>, reply: FastifyReply, errors: readonly FieldError[]): Promise<FastifyReply> {
    const { employee, now } = request.visit;
    const resolution = await findResolution(database, Number(request.params.id));
    const document = resolution && (await documentOf(request, String(resolution.documentId)));
    if (!resolution || !document) return reply.page(messagePage(request.visit.words.notFound), 404);
    const keys = !resolution.verification && resolution.authorId === employee?.id ? signer.keysOf(employee.fullName, now) : [];
    return reply.page(resolutionPage(request.visit, document, resolution, { keys, errors, chosen: request.form.values['key'], zone: settings.timeZone }), 0 < errors.length ? 422 : 200);
  }

  async function documentOf({ visit: { employee } }: FastifyRequest<WithId>, id: string): Promise<Document | undefined> {
    return employee && visibleDocument(database, Number(id), employee);
  }
}

function draftErrors({ language }: Visit, values: Readonly<Record<string, string>>, units: readonly Unit[], dueOn: IsoDate | undefined): readonly FieldError[] {
  const { errors: say } = WORDS[language].resolution;
  const errors: FieldError[] = [];
  if (!values['text']) errors.push({ field: 'text', message: say.text });
  if (!units.some(({ id }) => id === values['unitId'])) errors.push({ field: 'unitId', message: say.unit });
  if (!dueOn) errors.push({ field: 'dueOn', message: say.dueOn });
  return errors;
}

function newPage(visit: Visit, document: Document, units: readonly Unit[], state: FormState): Page {
  const { resolution } = WORDS[visit.language];
  const options = units.filter(({ kind }) => kind !== DISTRICT).map(({ id, name }) => ({ value: id, label: name }));
  const fields: readonly Field[] = [
    { kind: 'textarea', name: 'text', label: resolution.text, required: true, rows: 5 },
    { kind: 'select', name: 'unitId', label: resolution.unit, required: true, options },
    { kind: 'date', name: 'dueOn', label: resolution.dueOn, hint: resolution.dueHint, required: true },
  ];
  return documentForm(visit, document, { title: resolution.newTitle, path: 'resolutions/new', fields, state, submit: resolution.prepare });
}

interface Signing {
  readonly keys: readonly SigningKey[];
  readonly errors: readonly FieldError[];
  readonly chosen: string | undefined;
  readonly zone: string;
}

function resolutionPage(visit: Visit, document: Document, one: Resolution, { keys, errors, chosen, zone }: Signing): Page {
  const { resolution } = WORDS[visit.language];
  return {
    title: `${resolution.title}: ${document.number}`,
    hasErrors: 0 < errors.length,
    body: html`<a class="back" href="/documents/${document.id}">← ${document.number}</a>${errorSummary(visit.words, errors)}
<h1>${resolution.title}</h1><p><span class="tag ${one.verification ? 'green' : 'grey'}">${one.verification ? resolution.signed : resolution.draft}</span></p>
${factList([[resolution.text, one.text], [resolution.unit, one.unitName], [resolution.dueOn, dateHtml(one.dueOn, visit)], [resolution.author, one.authorName]])}
${one.verification && verificationFacts(one.verification, visit, zone)}
${0 < keys.length && signForm(visit, one, keys, { values: { key: chosen }, errors })}`,
  };
}

function verificationFacts({ checkedAt, algorithm, digest, certificate }: Verification, { language }: Visit, zone: string): Html {
  const { resolution } = WORDS[language];
  return html`<h2>${resolution.verification}</h2>${factList([
    [resolution.status, resolution.statusValid],
    [resolution.checkedAt, formatInstant(new Date(checkedAt), zone, language)],
    [resolution.certificate, html`<code>${certificate.serial}</code>, ${certificate.subject}`],
    [resolution.issuer, certificate.issuer],
    [resolution.algorithm, algorithm],
    [resolution.digest, html`<code>${digest}</code>`],
  ])}`;
}

function signForm(visit: Visit, { id }: Resolution, keys: readonly SigningKey[], state: FormState): Html {
  const { resolution } = WORDS[visit.language];
  const day = (instant: string) => formatDate(instant.slice(0, 10) as IsoDate, visit.language);
  const options = keys.map((key) => ({
    value: key.id,
    label: key.id in resolution.keys ? resolution.keys[key.id as keyof typeof resolution.keys] : key.certificate.serial,
    hint: resolution.keyTerm(day(key.certificate.validFrom), day(key.certificate.validTo)),
  }));
  return html`<h2>${resolution.signTitle}</h2><form method="post" action="/resolutions/${id}/sign" novalidate>${csrfField(visit)}
${renderFields(visit.words, [{ kind: 'radio', name: 'key', label: resolution.key, required: true, options }], state)}<div class="actions"><button>${resolution.sign}</button></div></form>`;
}
