import type { FastifyInstance } from 'fastify';
import { dateIn } from '../../base/days/calendar-date.ts';
import { DEADLINES } from '../../base/deadlines/deadlines.ts';
import { attribute, html } from '../../base/html/html.ts';
import { dateHtml, type Page } from '../../base/html/layout.ts';
import { table } from '../../base/html/table.ts';
import { type Employee, findUnit } from '../../base/people/directory.ts';
import { may } from '../../base/people/roles.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { isOverdue } from '../document.ts';
import { DESK_FILTERS, DESK_LIMIT, type DeskFilter, type DeskLine, deskLines } from '../documents.ts';
import { WORDS } from '../words/eldership-words.ts';
import { stateTag } from './tags.ts';

const LONGEST_LINE = 90;

/** The desk of a signed-in employee: the documents that wait there. */
export function deskRoutes(app: FastifyInstance, { database, settings }: Service): void {
  app.get<{ Querystring: { show?: string } }>('/desk', { config: { access: 'seeDesk' } }, async (request, reply) => {
    const { employee, now } = request.visit;
    if (!employee) return reply.redirect('/sign-in');
    const today = dateIn(settings.timeZone, now);
    const asked = request.query.show ?? '';
    const filter: DeskFilter = asked in DESK_FILTERS ? (asked as DeskFilter) : 'open';
    const unit = await findUnit(database, employee.unitId);
    const lines = may(employee.role, 'seeCards') ? await deskLines(database, employee, filter, today) : undefined;
    const overdue = new Set(lines?.filter((line) => isOverdue(line, today, line.closedAt ? dateIn(settings.timeZone, line.closedAt) : undefined)).map(({ id }) => id));
    return reply.page(deskPage(request.visit, employee, { unitName: unit?.name ?? '', filter, lines, overdue }));
  });
}

interface Desk {
  readonly unitName: string;
  readonly filter: DeskFilter;
  /** Absent for a role that may not see cards. */
  readonly lines: readonly DeskLine[] | undefined;
  readonly overdue: ReadonlySet<number>;
}

function deskPage(visit: Visit, { role }: Employee, { unitName, filter, lines, overdue }: Desk): Page {
  const { language } = visit;
  const { desk } = WORDS[language];
  if (!lines) return { title: desk.title, body: html`<h1>${desk.title}</h1><p class="lead">${desk.adminText}</p>` };

  const columns = [desk.number, desk.kind, desk.substance, desk.executor, desk.state, desk.dueOn].map((title) => ({ title }));
  const rows = lines.map((line) => [
    html`<a href="/documents/${line.id}">${line.number}</a>`,
    DEADLINES[line.kind].title[language],
    shorten(line.substance),
    line.executorName ?? html`<span class="hint">${desk.nobody}</span>`,
    stateTag(line.state, language),
    html`${dateHtml(line.dueOn, visit)}${overdue.has(line.id) && html` <span class="late">${desk.late}</span>`}`,
  ]);
  const tabs = (Object.keys(DESK_FILTERS) as DeskFilter[]).map((name) => html`<li><a href="/desk?show=${name}"${attribute('aria-current', name === filter && 'true')}>${desk[name]}</a></li>`);
  return {
    title: desk.title,
    body: html`<h1>${role === 'registrar' ? desk.everything : desk.queueOf(unitName)}</h1>
${may(role, 'registerDocuments') && html`<p><a class="button" href="/documents/new">${desk.register}</a></p>`}
<nav aria-label="${desk.filters}"><ul class="tabs">${tabs}</ul></nav>
${rows.length === 0 ? html`<p class="lead">${desk.empty}</p>` : table(desk.shown(DESK_LIMIT), columns, rows)}`,
  };
}

function shorten(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE).trimEnd()}…`;
}
