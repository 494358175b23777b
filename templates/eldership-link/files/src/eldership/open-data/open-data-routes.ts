import type { FastifyInstance } from 'fastify';
import { recordEvent } from '../../base/audit/audit-trail.ts';
import { addMonths, dateIn, formatDate, formatInstant, quarterBefore } from '../../base/days/calendar-date.ts';
import { csrfField, errorSummary, type FieldError, renderFields } from '../../base/html/form.ts';
import { html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import { messagePage } from '../../base/html/message-page.ts';
import { table } from '../../base/html/table.ts';
import { may } from '../../base/people/roles.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { checkPeriod } from '../reports/report-routes.ts';
import { WORDS } from '../words/eldership-words.ts';
import { listDataSets, makeDataSet, type OpenDataSet, tableSchema } from './data-set.ts';

/** The published sets for everyone, and making one by hand for those who may. */
export function openDataRoutes(app: FastifyInstance, service: Service): void {
  const { database, clock, settings } = service;
  const open = { config: { access: 'public' } } as const;

  app.get('/open-data', open, async (request, reply) => reply.page(await page(request.visit, [])));

  app.post('/open-data', { config: { access: 'exportOpenData' } }, async (request, reply) => {
    const { employee, ip } = request.visit;
    const { from = '', to = '' } = request.form.values;
    const period = checkPeriod({ from, to }, request.visit);
    if ('errors' in period) return reply.page(await page(request.visit, period.errors), 422);
    await makeDataSet(service, period, clock.now());
    await database.transaction((sql) => recordEvent(sql, { actor: employee?.fullName ?? '', ip, action: 'EXPORTED', subject: `appeals-${period.start}.csv` }, clock.now()));
    return reply.redirect('/open-data');
  });

  app.get('/open-data/schema.json', open, async () => tableSchema());

  app.get<{ Params: { name: string } }>('/open-data/:name', open, async (request, reply) => {
    const set = (await listDataSets(database)).find((one) => fileName(one) === request.params.name);
    if (!set) return reply.page(messagePage(request.visit.words.notFound), 404);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileName(set)}"`).send(Buffer.from(set.csv, 'utf8'));
  });

  async function page(visit: Visit, errors: readonly FieldError[]): Promise<Page> {
    const { openData } = WORDS[visit.language];
    const sets = await listDataSets(database);
    const columns = [{ title: openData.period }, { title: openData.madeAt }, { title: openData.rows, number: true }, { title: openData.file }];
    const day = (date: OpenDataSet['periodStart']) => formatDate(date, visit.language);
    const rows = sets.map((set) => [
      `${day(set.periodStart)} – ${day(set.periodEnd)}`,
      formatInstant(set.madeAt, settings.timeZone, visit.language),
      set.csv.trimEnd().split('\r\n').length - 1,
      html`<a href="/open-data/${fileName(set)}" aria-label="${openData.download}, ${day(set.periodStart)} – ${day(set.periodEnd)}">${openData.download}</a>`,
    ]);
    return {
      title: openData.title,
      hasErrors: 0 < errors.length,
      body: html`${errorSummary(visit.words, errors)}<h1>${openData.title}</h1><p class="lead">${openData.lead}</p>
${rows.length === 0 ? html`<p>${openData.none}</p>` : table(openData.title, columns, rows, { captionHidden: true })}
<p><a href="/open-data/schema.json">${openData.schema}</a></p>
${visit.employee && may(visit.employee.role, 'exportOpenData') && makeForm(visit, errors)}`,
    };
  }

  function makeForm(visit: Visit, errors: readonly FieldError[]) {
    const { openData } = WORDS[visit.language];
    const { start } = quarterBefore(addMonths(dateIn(settings.timeZone, visit.now), 3));
    const fields = renderFields(visit.words, [
      { kind: 'date', name: 'from', label: openData.from, required: true },
      { kind: 'date', name: 'to', label: openData.to, required: true },
    ], { values: { from: start, to: dateIn(settings.timeZone, visit.now) }, errors });
    return html`<h2>${openData.make}</h2><form class="inline-form" method="post" action="/open-data" novalidate>${csrfField(visit)}${fields}<button>${openData.make}</button></form>`;
  }
}

function fileName({ periodStart, periodEnd }: OpenDataSet): string {
  return `appeals-${periodStart}-${periodEnd}.csv`;
}
