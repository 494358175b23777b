import { STATES } from '../acceptance/judge.ts';
import { REQUIREMENT_GROUPS } from '../task/task.ts';
import { type Html, html } from './html.ts';
import { type Entry, type Page, stateBadge, titleOf } from './html-page.ts';
import { BEST_FIRST, GROUP_WORDS, PRIORITY_WORDS, REASON_WORDS, VERIFICATION_WORDS } from './state-words.ts';

/** How many requirements are in each state, with a bar for each number. */
export function statesSection({ conformity, language, words }: Page): Html {
  const { summary, verdict, requirements } = conformity;
  const most = Math.max(...BEST_FIRST.map((state) => summary[state]), 1);
  const rows = BEST_FIRST.filter((state) => 0 < summary[state]).map((state) => {
    const [all, must] = [summary[state], verdict.must[state]];
    const width = Math.round((all / most) * 1000) / 10;
    return html`<tr><th scope="row">${stateBadge(state, language)}</th><td>${must}</td><td>${all - must}</td><td>${all}</td><td class="bar ${state}" aria-hidden="true"><span style="width:${width}%"></span></td></tr>\n`;
  });
  const [all, must] = [requirements.length, verdict.must.total];
  return html`<section aria-labelledby="states">
<h2 id="states">${words('states')}</h2>
<table class="states">
<caption class="quiet">${words('statesCaption')}</caption>
<thead><tr><th scope="col">${words('state')}</th><th scope="col">${words('must')}</th><th scope="col">${words('others')}</th><th scope="col">${words('all')}</th><td aria-hidden="true"></td></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${words('sum')}</th><td>${must}</td><td>${all - must}</td><td>${all}</td><td aria-hidden="true"></td></tr></tfoot>
</table>
</section>`;
}

/** The must requirements that stand between the council and a good verdict, gravest first, together where the reason is one. */
export function attentionSection(page: Page): Html | undefined {
  const { entries, words } = page;
  const graves = STATES.slice(0, 3).flatMap((state) =>
    entries.filter(({ requirement }) => requirement.state === state && requirement.priority === 'must'),
  );
  if (graves.length === 0) return undefined;
  const reasons = [...new Set(graves.map(({ requirement }) => requirement.reason))];
  return html`<section aria-labelledby="attention">
<h2 id="attention">${words('attention')}</h2>
<ul class="attention">
${reasons.map((reason) =>
  attentionItem(
    page,
    graves.filter(({ requirement }) => requirement.reason === reason),
  ),
)}</ul>
</section>`;
}

/** Longer lists help nobody; the table that follows has them all. */
const LONGEST_LIST = 20;

function attentionItem({ language, words, quote }: Page, entries: readonly Entry[]): Html | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const rest = Math.max(entries.length - LONGEST_LIST, 0);
  const links = entries.slice(0, LONGEST_LIST).map(({ anchor, requirement: { id, title } }) => {
    const named = title === undefined ? undefined : html` ${quote(title)}`;
    return html`<li><a href="#${anchor}">${id}</a>${named}</li>\n`;
  });
  const { state, reason } = first.requirement;
  return html`<li>${stateBadge(state, language)} <div><p>${REASON_WORDS[reason][language]}:</p>
<ul>${links}${0 < rest ? html`<li>${words('more')} ${rest}</li>` : undefined}</ul></div></li>
`;
}

/** Every requirement in a line, by part of the task. */
export function requirementsSection(page: Page): Html {
  const { words, entries, language } = page;
  const groups = REQUIREMENT_GROUPS.map((group) => ({ group, members: entries.filter(({ requirement }) => requirement.kind === group) }));
  return html`<section aria-labelledby="requirements">
<h2 id="requirements" tabindex="-1">${words('requirements')}</h2>
<table class="requirements" role="table">
<caption class="quiet">${words('requirementsCaption')}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="number">${words('number')}</th><th scope="col" role="columnheader">${words('requirement')}</th><th scope="col" role="columnheader" class="verdictcell">${words('state')}</th></tr></thead>
${groups.map(({ group, members }) =>
  members.length === 0
    ? undefined
    : html`<tbody role="rowgroup">
<tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan="3">${GROUP_WORDS[group][language]}</th></tr>
${members.map((entry) => requirementRow(page, entry))}</tbody>
`,
)}</table>
</section>`;
}

function requirementRow({ language, words, quote }: Page, { anchor, requirement }: Entry): Html {
  const { id, priority, verification, state } = requirement;
  const how = verification === undefined ? words('noVerification') : VERIFICATION_WORDS[verification][language];
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="#${anchor}">${id}</a></th><td role="cell">${quote(titleOf(requirement))} <span class="sub">${PRIORITY_WORDS[priority][language]} · ${how}</span></td><td role="cell">${stateBadge(state, language)}</td></tr>\n`;
}
