import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordEvent } from '../../base/audit/audit-trail.ts';
import { addDays, addMonths, dateIn, formatDate, parseDate } from '../../base/days/calendar-date.ts';
import { type Table, toCsv } from '../../base/export/to-csv.ts';
import { toXlsx } from '../../base/export/to-xlsx.ts';
import { errorSummary, type FieldError, renderFields } from '../../base/html/form.ts';
import { html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import { table } from '../../base/html/table.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { WORDS } from '../words/eldership-words.ts';
import { countByDistrict, type DistrictCounts, type Period, totalOf, toTable } from './district-report.ts';

type WithPeriod = { Querystring: { from?: string; to?: string } };

/** Kinds of file and how to make them. */
const FILES = {
  csv: { type: 'text/csv; charset=utf-8', make: async (content: Table) => toCsv(content) },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', make: toXlsx },
} as const;

/** The report on the page, as CSV and as XLSX; the period is in the address, so that a report can be linked to. */
export function reportRoutes(app: FastifyInstance, { database, settings, clock }: Service): void {
  const access = { config: { access: 'makeReports' } } as const;
  const today = () => dateIn(settings.timeZone, clock.now());

  app.get<WithPeriod>('/reports', access, async (request, reply) => {
    const { from, to } = request.query;
    const month = addMonths(today(), -1);
    const asked = from === undefined && to === undefined ? { from: addDays(month, 1), to: today() } : { from: from ?? '', to: to ?? '' };
    const checked = checkPeriod(asked, request.visit);
    if ('errors' in checked) return reply.page(reportPage(request.visit, asked, checked.errors, undefined), 422);
    return reply.page(reportPage(request.visit, { from: checked.start, to: checked.end }, [], await countByDistrict(database, checked, today(), settings.timeZone)));
  });

  for (const [ending, { type, make }] of Object.entries(FILES)) {
    app.get<WithPeriod>(`/reports/districts.${ending}`, access, async (request: FastifyRequest<WithPeriod>, reply: FastifyReply) => {
      const { employee, ip, language } = request.visit;
      const checked = checkPeriod({ from: request.query.from ?? '', to: request.query.to ?? '' }, request.visit);
      if ('errors' in checked) return reply.redirect('/reports');
      const name = `districts-${checked.start}-${checked.end}.${ending}`;
      const lines = await countByDistrict(database, checked, today(), settings.timeZone);
      await database.transaction((sql) => recordEvent(sql, { actor: employee?.fullName ?? '', ip, action: 'EXPORTED', subject: name }, clock.now()));
      return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(await make(toTable(lines, WORDS[language]), WORDS[language].reports.sheet));
    });
  }
}

/** Reads the two dates of a period. */
export function checkPeriod({ from, to }: { readonly from: string; readonly to: string }, { language }: Visit): Period | { readonly errors: readonly FieldError[] } {
  const { errors: say } = WORDS[language].reports;
  const [start, end] = [parseDate(from), parseDate(to)];
  const errors: FieldError[] = [];
  if (!start) errors.push({ field: 'from', message: say.from });
  if (!end) errors.push({ field: 'to', message: say.to });
  if (start && end && end < start) errors.push({ field: 'to', message: say.order });
  return start && end && errors.length === 0 ? { start, end } : { errors };
}

function reportPage(visit: Visit, { from, to }: { readonly from: string; readonly to: string }, errors: readonly FieldError[], lines: readonly DistrictCounts[] | undefined): Page {
  const { reports } = WORDS[visit.language];
  const fields = renderFields(visit.words, [
    { kind: 'date', name: 'from', label: reports.from, required: true },
    { kind: 'date', name: 'to', label: reports.to, required: true },
  ], { values: { from, to }, errors });
  return {
    title: reports.title,
    hasErrors: 0 < errors.length,
    body: html`${errorSummary(visit.words, errors)}<h1>${reports.title}</h1><p class="lead">${reports.lead}</p>
<form class="inline-form" method="get" action="/reports" novalidate>${fields}<button>${reports.make}</button></form>
${lines && reportTable(visit, { from, to }, lines)}`,
  };
}

function reportTable(visit: Visit, { from, to }: { readonly from: string; readonly to: string }, lines: readonly DistrictCounts[]) {
  const { reports } = WORDS[visit.language];
  const say = (text: string) => formatDate(parseDate(text) ?? (text as never), visit.language);
  const query = new URLSearchParams({ from, to });
  const columns = [{ title: reports.district }, ...[reports.registered, reports.answered, reports.overdue].map((title) => ({ title, number: true }))];
  const cells = ({ district, registered, answered, overdue }: DistrictCounts) => [district, registered, answered, overdue];
  return html`${table(reports.caption(say(from), say(to)), columns, lines.map(cells), { foot: cells(totalOf(lines, reports.total)) })}
<p class="actions"><a class="button secondary" href="/reports/districts.csv?${query.toString()}">${reports.csv}</a><a class="button secondary" href="/reports/districts.xlsx?${query.toString()}">${reports.xlsx}</a></p>`;
}
