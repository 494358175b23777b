import type { FastifyInstance } from 'fastify';
import { formatInstant } from '../../base/days/calendar-date.ts';
import { html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import { table } from '../../base/html/table.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { WORDS } from '../words/eldership-words.ts';
import { listTransfers, type Transfer } from './sed-queue.ts';
import { mockSed } from './mock-sed.ts';

const TAGS: Readonly<Record<Transfer['state'], string>> = { waiting: 'yellow', sent: 'green', failed: 'red' };

/** The queue of the СЕД for the registrar; on a training stand without a СЕД also its mock. */
export function sedRoutes(app: FastifyInstance, { database, settings }: Service): void {
  if (settings.demo && !settings.sed.url) mockSed(app);
  app.get('/sed', { config: { access: 'transferToSed' } }, async (request, reply) => reply.page(sedPage(request.visit, await listTransfers(database), settings.timeZone)));
}

function sedPage({ language }: Visit, transfers: readonly Transfer[], zone: string): Page {
  const { sed, desk } = WORDS[language];
  const columns = [{ title: desk.number }, { title: sed.state }, { title: sed.attempts, number: true }, { title: sed.next }, { title: sed.index }, { title: sed.lastError }];
  const rows = transfers.map(({ documentId, number, state, attempts, nextAttemptAt, sedIndex, lastError }) => [
    html`<a href="/documents/${documentId}">${number}</a>`,
    html`<span class="tag ${TAGS[state]}">${sed.states[state]}</span>`,
    attempts,
    nextAttemptAt ? formatInstant(nextAttemptAt, zone, language) : '',
    sedIndex ?? '',
    lastError,
  ]);
  return { title: sed.title, body: html`<h1>${sed.title}</h1><p class="lead">${sed.lead}</p>${rows.length === 0 ? html`<p>${sed.empty}</p>` : table(sed.title, columns, rows, { captionHidden: true })}` };
}
