import type { FastifyInstance } from 'fastify';
import { DEADLINES, deadlineRule, type DeadlineKind, type Limit } from '../deadlines/deadlines.ts';
import { html } from '../html/html.ts';
import type { Page } from '../html/layout.ts';
import { factList, table } from '../html/table.ts';
import type { Service } from '../service.ts';
import type { Visit } from '../web/visit.ts';

/** Pages that explain: terms, accessibility, personal data, the API. */
export function referenceRoutes(app: FastifyInstance, service: Service): void {
  const pages: Readonly<Record<string, (visit: Visit, service: Service) => Page>> = {
    '/deadlines': deadlinesPage,
    '/accessibility': accessibilityPage,
    '/privacy': privacyPage,
    '/api': apiPage,
  };
  for (const [path, build] of Object.entries(pages)) {
    app.get(path, { config: { access: 'public' } }, (request, reply) => reply.page(build(request.visit, service)));
  }
}

function deadlinesPage({ words, language }: Visit, { counting }: Service): Page {
  const { deadlines } = words;
  const say = ({ count, unit }: Limit) => deadlines.count[unit](count);
  const columns = [deadlines.kind, deadlines.limit, deadlines.extension, deadlines.source].map((title) => ({ title }));
  const rows = (Object.keys(DEADLINES) as DeadlineKind[]).map((kind) => {
    const { title, limit, extendedTo, source, force } = deadlineRule(kind);
    const tag = html`<span class="tag ${force === 'law' ? 'blue' : 'grey'}">${deadlines[force]}</span>`;
    return [title[language], say(limit), extendedTo ? say(extendedTo) : deadlines.noExtension, html`${tag} ${source[language]}`];
  });
  return {
    title: deadlines.title,
    body: html`<h1>${deadlines.title}</h1><p class="lead">${deadlines.lead}</p>${table(`${deadlines.title} ${deadlines.from}`, columns, rows, { captionHidden: true })}
<p>${counting.calendar.publicHolidaysAreWorkingDays ? deadlines.holidaysWork : deadlines.holidaysOff}</p>`,
  };
}

function accessibilityPage({ words: { accessibility } }: Visit, { council }: Service): Page {
  return {
    title: accessibility.title,
    body: html`<h1>${accessibility.title}</h1><p class="lead">${accessibility.lead}</p>
<ul>${accessibility.points.map((point) => html`<li>${point}</li>`)}</ul><p>${accessibility.testing}</p>
<p>${accessibility.report} <a href="mailto:${council.email}">${council.email}</a></p>`,
  };
}

function privacyPage({ words: { privacy } }: Visit, { council }: Service): Page {
  const { controller, legalBasis, categories, retention, subjectRights, hosting, retentionYears } = council.dataProtection;
  return {
    title: privacy.title,
    body: html`<h1>${privacy.title}</h1>${factList([
      [privacy.controller, controller],
      [privacy.basis, legalBasis.join('; ')],
      [privacy.categories, categories.join('; ')],
      [privacy.retention, retention],
      [privacy.rights, subjectRights.join('; ')],
      [privacy.hosting, hosting],
    ])}<p>${privacy.automatic(retentionYears)}</p><p>${privacy.write} <a href="mailto:${council.email}">${council.email}</a></p>`,
  };
}

function apiPage({ words: { api } }: Visit): Page {
  return { title: api.title, body: html`<h1>${api.title}</h1><p class="lead">${api.lead} <a href="/openapi.json">/openapi.json</a></p>` };
}
