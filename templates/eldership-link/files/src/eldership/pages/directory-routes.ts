import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordEvent } from '../../base/audit/audit-trail.ts';
import { csrfField, errorSummary, type Field, type FieldError, type Option, renderFields } from '../../base/html/form.ts';
import { type Html, html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import { table } from '../../base/html/table.ts';
import { isRnokpp, rnokppHash } from '../../base/identity/rnokpp.ts';
import { addEmployee, addUnit, DISTRICT, type Employee, listEmployees, listUnits, type Unit, unitCode } from '../../base/people/directory.ts';
import { ROLES, STAFF_ROLES } from '../../base/people/roles.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { assignTopic, listTopics, type Topic } from '../topics.ts';
import { WORDS } from '../words/eldership-words.ts';

type Values = Readonly<Record<string, string>>;
type Change = { readonly errors: readonly FieldError[] } | { readonly subject: string; apply(): Promise<void> };

/** Topics, districts and staff, for the administrator. Each change is an event of the journal. */
export function directoryRoutes(app: FastifyInstance, service: Service): void {
  const { database, clock, settings } = service;
  const access = { config: { access: 'editDirectories' } } as const;
  const changes: Readonly<Record<string, (values: Values, visit: Visit) => Promise<Change>>> = { topics: changeTopic, districts: addDistrict, staff: addPerson };

  app.get('/directories', access, async (request, reply) => reply.page(await show(request.visit, {}, [])));
  for (const [name, check] of Object.entries(changes)) {
    app.post(`/directories/${name}`, access, async (request: FastifyRequest, reply: FastifyReply) => {
      const { visit, form } = request;
      const change = await check(form.values, visit);
      if ('errors' in change) return reply.page(await show(visit, form.values, change.errors), 422);
      await change.apply();
      await database.transaction((sql) => recordEvent(sql, { actor: visit.employee?.fullName ?? '', ip: visit.ip, action: 'DIRECTORY_CHANGED', subject: change.subject }, clock.now()));
      return reply.redirect('/directories');
    });
  }

  async function changeTopic({ topic, topicUnit }: Values, { language }: Visit): Promise<Change> {
    const { errors: say } = WORDS[language].directories;
    const unit = (await listUnits(database)).find(({ id }) => id === topicUnit);
    if (topic && unit) return { subject: `${topic} → ${unit.id}`, apply: () => assignTopic(database, topic, unit.id) };
    return { errors: [...(topic ? [] : [{ field: 'topic', message: say.topic }]), ...(unit ? [] : [{ field: 'topicUnit', message: say.unit }])] };
  }

  async function addDistrict({ districtCode = '', districtName }: Values, { language }: Visit): Promise<Change> {
    const { errors: say } = WORDS[language].directories;
    const code = unitCode(districtCode);
    const isFree = (await listUnits(database)).every((unit) => unit.code !== code);
    if (isFree && /^[A-Z0-9]{2,10}$/.test(code) && districtName) return { subject: code, apply: () => addUnit(database, { id: `U-${code}`, code, name: districtName, kind: DISTRICT, settlements: [] }) };
    const isCode = isFree && /^[A-Z0-9]{2,10}$/.test(code);
    return { errors: [...(isCode ? [] : [{ field: 'districtCode', message: say.code }]), ...(districtName ? [] : [{ field: 'districtName', message: say.name }])] };
  }

  async function addPerson({ rnokpp = '', fullName = '', role = '', unitId = '', email = '' }: Values, { language }: Visit): Promise<Change> {
    const { errors: say } = WORDS[language].directories;
    const knownRole = STAFF_ROLES.find((one) => one === role);
    const unit = (await listUnits(database)).find(({ id }) => id === unitId);
    const errors: FieldError[] = [];
    if (!fullName) errors.push({ field: 'fullName', message: say.fullName });
    if (!isRnokpp(rnokpp)) errors.push({ field: 'rnokpp', message: say.rnokpp });
    if (!knownRole) errors.push({ field: 'role', message: say.role });
    if (!unit) errors.push({ field: 'unitId', message: say.unit });
    if (!email) errors.push({ field: 'email', message: say.email });
    if (!knownRole || !unit || 0 < errors.length) return { errors };
    return { subject: fullName, apply: () => addEmployee(database, { fullName, role: knownRole, unitId, email, rnokppHash: rnokppHash(rnokpp, settings.secret) }) };
  }

  async function show(visit: Visit, values: Values, errors: readonly FieldError[]): Promise<Page> {
    const [units, topics, staff] = [await listUnits(database), await listTopics(database), await listEmployees(database)];
    const { directories } = WORDS[visit.language];
    const sections = [topicSection, districtSection, staffSection].map((section) => section(visit, { units, topics, staff, values, errors }));
    return { title: directories.title, hasErrors: 0 < errors.length, body: html`${errorSummary(visit.words, errors)}<h1>${directories.title}</h1>${sections}` };
  }
}

const HIDDEN = { captionHidden: true } as const;

interface Shown {
  readonly units: readonly Unit[];
  readonly topics: readonly Topic[];
  readonly staff: readonly Employee[];
  readonly values: Values;
  readonly errors: readonly FieldError[];
}

function form(visit: Visit, { values, errors }: Shown, name: string, fields: readonly Field[], submit: string): Html {
  return html`<form method="post" action="/directories/${name}" novalidate>${csrfField(visit)}${renderFields(visit.words, fields, { values, errors })}<div class="actions"><button>${submit}</button></div></form>`;
}

function unitOptions(units: readonly Unit[]): readonly Option[] {
  return units.map(({ id, name }) => ({ value: id, label: name }));
}

function topicSection(visit: Visit, shown: Shown): Html {
  const { directories } = WORDS[visit.language];
  const rows = shown.topics.map(({ name, unitName }) => [name, unitName]);
  const fields: readonly Field[] = [
    { kind: 'text', name: 'topic', label: directories.topic, required: true },
    { kind: 'select', name: 'topicUnit', label: directories.unit, required: true, options: unitOptions(shown.units.filter(({ kind }) => kind !== DISTRICT)) },
  ];
  return html`<h2 id="topics">${directories.topics}</h2><p>${directories.topicsLead}</p>
<div class="two"><div>${table(directories.topics, [{ title: directories.topic }, { title: directories.unit }], rows, HIDDEN)}</div><div class="aside">${form(visit, shown, 'topics', fields, directories.saveTopic)}</div></div>`;
}

function districtSection(visit: Visit, shown: Shown): Html {
  const { directories } = WORDS[visit.language];
  const kindName = (kind: string) => (kind in directories.kinds ? directories.kinds[kind as keyof typeof directories.kinds] : directories.kinds.other);
  const rows = shown.units.map(({ name, code, kind }) => [name, html`<code>${code}</code>`, kindName(kind)]);
  const fields: readonly Field[] = [
    { kind: 'text', name: 'districtCode', label: directories.districtCode, hint: directories.districtCodeHint, required: true, length: 10 },
    { kind: 'text', name: 'districtName', label: directories.districtName, required: true },
  ];
  return html`<h2 id="units">${directories.units}</h2>
<div class="two"><div>${table(directories.units, [{ title: directories.unit }, { title: directories.code }, { title: directories.kind }], rows, HIDDEN)}</div><div class="aside">${form(visit, shown, 'districts', fields, directories.addDistrict)}</div></div>`;
}

function staffSection(visit: Visit, shown: Shown): Html {
  const { directories } = WORDS[visit.language];
  const unitName = (id: string) => shown.units.find((unit) => unit.id === id)?.name ?? id;
  const rows = shown.staff.map(({ fullName, role, unitId, email }) => [fullName, ROLES[role].title[visit.language], unitName(unitId), email]);
  const roles = STAFF_ROLES.map((role) => ({ value: role, label: ROLES[role].title[visit.language] }));
  const fields: readonly Field[] = [
    { kind: 'text', name: 'fullName', label: directories.fullName, required: true },
    { kind: 'text', name: 'rnokpp', label: directories.rnokpp, hint: directories.rnokppHint, required: true, length: 10, autocomplete: 'off' },
    { kind: 'select', name: 'role', label: directories.role, required: true, options: roles },
    { kind: 'select', name: 'unitId', label: directories.unit, required: true, options: unitOptions(shown.units) },
    { kind: 'email', name: 'email', label: directories.email, required: true },
  ];
  const columns = [directories.fullName, directories.role, directories.unit, directories.email].map((title) => ({ title }));
  return html`<h2 id="staff">${directories.staff}</h2><p>${directories.staffLead}</p>
${table(directories.staff, columns, rows, HIDDEN)}<div class="aside"><h3>${directories.addEmployee}</h3>${form(visit, shown, 'staff', fields, directories.addEmployee)}</div>`;
}
