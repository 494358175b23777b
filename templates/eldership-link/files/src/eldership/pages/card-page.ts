import { dateIn, formatInstant } from '../../base/days/calendar-date.ts';
import { deadlineRule } from '../../base/deadlines/deadlines.ts';
import { csrfField } from '../../base/html/form.ts';
import { type Html, html } from '../../base/html/html.ts';
import { dateHtml, type Page } from '../../base/html/layout.ts';
import { factList } from '../../base/html/table.ts';
import { type Employee, findEmployee, findUnit } from '../../base/people/directory.ts';
import { may, type Permission } from '../../base/people/roles.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { type Document, isOverdue } from '../document.ts';
import { type Attachment, listAttachments } from '../documents.ts';
import { listResolutions, type Resolution } from '../resolutions.ts';
import { findTransfer, type Transfer } from '../sed/sed-queue.ts';
import { listSteps, type Step } from '../steps.ts';
import { WORDS } from '../words/eldership-words.ts';
import { stateTag } from './tags.ts';

/** The whole card: facts at the left, actions and history at the right. */
export async function cardPage(visit: Visit, { database, settings }: Service, document: Document, employee: Employee): Promise<Page> {
  const { card, desk, resolution: say } = WORDS[visit.language];
  const zone = settings.timeZone;
  const today = dateIn(zone, visit.now);
  const closedOn = document.closedAt ? dateIn(zone, document.closedAt) : undefined;
  const district = await findUnit(database, document.districtId);
  const unit = await findUnit(database, document.unitId);
  const executor = document.executorId ? await findEmployee(database, document.executorId) : undefined;
  const late = isOverdue(document, today, closedOn) && html` <span class="late">${desk.late}</span>`;
  const [attachments, resolutions, steps, transfer] = [
    await listAttachments(database, document.id),
    await listResolutions(database, document.id),
    await listSteps(database, document.id),
    await findTransfer(database, document.id),
  ];
  return {
    title: document.number,
    body: html`<a class="back" href="/desk">← ${desk.title}</a>
<h1 id="number">${document.number}</h1><p>${stateTag(document.state, visit.language)} ${desk.dueOn}: <strong id="due">${dateHtml(document.dueOn, visit)}</strong>${late}</p>
<div class="two"><div>
<h2>${card.document}</h2>${factList([
      [desk.kind, deadlineRule(document.kind).title[visit.language]],
      [card.receivedAt, formatInstant(document.receivedAt, zone, visit.language)],
      [card.district, district?.name],
      [desk.unit, unit?.name],
      [desk.executor, executor?.fullName ?? desk.nobody],
      [card.extensionReason, document.extensionReason ?? undefined],
      [card.fields.substance, document.substance],
      [card.attachments, attachments.length === 0 ? undefined : attachmentList(document, attachments)],
      [card.answer, document.answer ?? undefined],
    ])}
<h2>${card.applicant}</h2>${document.anonymised ? html`<p>${card.anonymised}</p>` : applicant(document, visit)}
${0 < resolutions.length && html`<h2>${say.list}</h2>${resolutions.map((one) => resolutionSummary(one, visit))}`}
</div><div>
${actions(visit, document, employee, transfer)}
${transfer && transferBox(transfer, visit, zone)}
<h2>${card.history}</h2><ol class="steps">${steps.map((step) => stepLine(step, visit, zone))}</ol>
</div></div>`,
  };
}

function applicant({ surname, givenName, patronymic, residence, phone, email }: Document, { language }: Visit): Html {
  const { fields } = WORDS[language].card;
  const name = [surname, givenName, patronymic].filter(Boolean).join(' ');
  return factList([[`${fields.surname}, ${fields.givenName.toLocaleLowerCase('uk')}`, name], [fields.residence, residence], [fields.phone, phone], [fields.email, email]]);
}

function attachmentList({ id }: Document, attachments: readonly Attachment[]): Html {
  return html`${attachments.map((file) => html`<a href="/documents/${id}/attachments/${file.id}">${file.name}</a> `)}`;
}

function resolutionSummary({ id, text, authorName, unitName, dueOn, verification }: Resolution, visit: Visit): Html {
  const { resolution } = WORDS[visit.language];
  const tag = html`<span class="tag ${verification ? 'green' : 'grey'}">${verification ? resolution.signed : resolution.draft}</span>`;
  return html`<div class="aside"><p>${tag} <a href="/resolutions/${id}">${text || resolution.title}</a></p><p class="hint">${authorName} → ${unitName}, ${resolution.dueOn.toLocaleLowerCase('uk')} ${dateHtml(dueOn, visit)}</p></div>`;
}

/** Links to forms, for those whose role has the right; a closed document has none. */
function actions(visit: Visit, { id, state }: Document, { role }: Employee, transfer: Transfer | undefined): Html {
  const words = WORDS[visit.language];
  const links: readonly (readonly [Permission, string, string])[] = [
    ['assignExecutor', 'assign', words.assign.title],
    ['signResolutions', 'resolutions/new', words.resolution.newTitle],
    ['extendTerm', 'extend', words.extend.title],
    ['closeDocuments', 'answer', words.answer.title],
  ];
  const shown = state === 'answered' ? [] : links.filter(([permission]) => may(role, permission));
  const toSed = may(role, 'transferToSed') && (!transfer || transfer.state === 'failed');
  if (shown.length === 0 && !toSed) return html``;
  return html`<section class="aside"><h2>${words.card.actions}</h2><ul>${shown.map(([, path, title]) => html`<li><a href="/documents/${id}/${path}">${title}</a></li>`)}</ul>
${toSed && html`<form method="post" action="/documents/${id}/sed">${csrfField(visit)}<p><button class="secondary">${transfer ? words.sed.retry : words.sed.transfer}</button></p></form>`}</section>`;
}

/** How far the transfer to the СЕД is, for a card or a list. */
function transferBox({ state, attempts, nextAttemptAt, sedIndex, lastError }: Transfer, { language }: Visit, zone: string): Html {
  const { sed } = WORDS[language];
  return html`<section class="aside" id="sed"><h2>${sed.title}</h2>${factList([
    [sed.state, sed.states[state]],
    [sed.index, sedIndex ?? undefined],
    [sed.attempts, attempts],
    [sed.next, nextAttemptAt ? formatInstant(nextAttemptAt, zone, language) : undefined],
    [sed.lastError, lastError],
  ])}</section>`;
}

function stepLine({ at, who, kind, note }: Step, { language }: Visit, zone: string): Html {
  const { steps } = WORDS[language].card;
  return html`<li><strong>${steps[kind]}</strong>${note && html`: ${note}`}<br><time datetime="${at.toISOString()}">${formatInstant(at, zone, language)}</time>${who !== 'system' && html` <span class="who">· ${who}</span>`}</li>`;
}
