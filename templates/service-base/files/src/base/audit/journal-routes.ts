import type { FastifyInstance } from 'fastify';
import { formatInstant } from '../days/calendar-date.ts';
import { toCsv } from '../export/to-csv.ts';
import { html } from '../html/html.ts';
import type { Page } from '../html/layout.ts';
import { table } from '../html/table.ts';
import type { Service } from '../service.ts';
import type { Visit } from '../web/visit.ts';
import { firstBroken, firstBrokenEvent, latestEvents, recordEvent, type StoredEvent } from './audit-trail.ts';

const SHOWN = 200;
const EXPORTED = 100_000;

/** The journal for the administrator: on the page and as CSV. Exporting it is itself an event. */
export function journalRoutes(app: FastifyInstance, { database, clock, settings }: Service): void {
  app.get<{ Querystring: { check?: string } }>('/journal', { config: { access: 'readJournal' } }, async (request, reply) => {
    const events = await latestEvents(database, SHOWN);
    const isWhole = request.query.check === 'all';
    const broken = isWhole ? await firstBrokenEvent(database) : firstBroken(events.toReversed());
    return reply.page(journalPage(request.visit, { events, broken, isWhole, zone: settings.timeZone }));
  });

  app.get('/journal.csv', { config: { access: 'readJournal' } }, async (request, reply) => {
    const { employee, ip } = request.visit;
    await database.transaction((sql) => recordEvent(sql, { actor: employee?.fullName ?? '', ip, action: 'EXPORTED', subject: 'journal.csv' }, clock.now()));
    const events = await latestEvents(database, EXPORTED);
    const rows = events.map(({ id, at, actor, ip: from, action, subject, details, hash }) => [id, at.toISOString(), actor, from, action, subject, details, hash]);
    return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="journal.csv"').send(toCsv({ columns: ['id', 'at', 'actor', 'ip', 'action', 'subject', 'details', 'hash'], rows }));
  });
}

interface Shown {
  readonly events: readonly StoredEvent[];
  /** Id of the first event that does not follow from the one before it. */
  readonly broken: number | undefined;
  /** The whole journal was checked, not only what is shown. */
  readonly isWhole: boolean;
  readonly zone: string;
}

function journalPage({ words, language }: Visit, { events, broken, isWhole, zone }: Shown): Page {
  const { journal } = words;
  const columns = [journal.when, journal.who, journal.ip, journal.action, journal.subject, journal.details].map((title) => ({ title }));
  const rows = events.map(({ at, actor, ip, action, subject, details }) => [formatInstant(at, zone, language), actor, ip, html`<code>${action}</code>`, subject, details === '{}' ? '' : html`<code class="long">${details}</code>`]);
  return {
    title: journal.title,
    body: html`<h1>${journal.title}</h1><p class="lead">${journal.lead}</p>
<p class="${broken === undefined ? 'good' : 'bad'}">${broken !== undefined ? journal.broken(broken) : isWhole ? journal.whole : journal.wholeShown}</p>
<p class="actions"><a class="button secondary" href="/journal?check=all">${journal.checkAll}</a><a class="button secondary" href="/journal.csv">${journal.download}</a></p>
${events.length === 0 ? html`<p>${words.nothing}</p>` : table(journal.lastShown(SHOWN), columns, rows)}`,
  };
}
