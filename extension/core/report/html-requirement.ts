import { clip } from '../acceptance/plain-message.ts';
import type { Outcome } from '../acceptance/run.ts';
import type { ReportedScenario } from './conformity.ts';
import { type Html, html } from './html.ts';
import { type Entry, type Page, stateBadge } from './html-page.ts';
import { printDuration } from './print-date.ts';
import { OUTCOME_WORDS, PRIORITY_WORDS, REASON_WORDS, STATE_WORDS, VERIFICATION_WORDS } from './state-words.ts';

/** Longest statement that stands for a title. */
const LONGEST_HEADING = 90;

const SIGNS: { readonly [O in Outcome]: string } = {
  passed: '✓',
  failed: '✗',
  ambiguous: '✗',
  undefined: '○',
  pending: '○',
  skipped: '–',
  notRun: '–',
};

/** One requirement with all that is known of it; what failed or is outdated is open from the start. */
export function requirementDetails(page: Page, { anchor, requirement }: Entry): Html {
  const { language, words, ofTask, quote } = page;
  const { id, title, statement, priority, verification, state, reason, automatic, scenarios } = requirement;
  const open = state === 'failed' || state === 'outdated' ? html` open` : undefined;
  const how = verification === undefined ? words('noVerification') : VERIFICATION_WORDS[verification][language];
  // A statement that stands for a title is not said twice: it gives way where the whole statement is shown.
  const heading =
    title === undefined ? html`${id} <span class="brief"${ofTask}>${clip(statement, LONGEST_HEADING)}</span>` : html`${id} ${quote(title)}`;
  return html`<details${open}><summary><h4>${heading}</h4> ${stateBadge(state, language)}</summary>
<div class="body">
<p class="statement" id="${anchor}" tabindex="-1"${ofTask}>${statement}</p>
<dl>
<div><dt>${words('state')}</dt><dd>${STATE_WORDS[state].name[language]}: ${REASON_WORDS[reason][language]}</dd></div>
<div><dt>${words('priority')}</dt><dd>${PRIORITY_WORDS[priority][language]}</dd></div>
<div><dt>${words('verification')}</dt><dd>${how}</dd></div>
${
  automatic &&
  html`<div><dt>${words('shownByScenarios')}</dt><dd>${REASON_WORDS[automatic.reason][language]} (${words('forInformation')})</dd></div>\n`
}</dl>
${state === 'manual' ? html`<p class="note">${words('noEvidence')}</p>\n` : undefined}${
  scenarios.length === 0 ? undefined : html`<h5>${words('scenarios')}</h5>\n${scenarios.map((scenario) => scenarioBlock(page, scenario))}`
}</div>
</details>
`;
}

function scenarioBlock({ language, words, ofTask, quote, longestMessage }: Page, scenario: ReportedScenario): Html {
  const { name, feature, line, example, outcome, durationMs, steps } = scenario;
  const cells = example?.map(({ name: head, value }) => `${head} = ${value}`).join('; ');
  const lasted = outcome === 'notRun' ? undefined : `, ${printDuration(durationMs, language)}`;
  return html`<div class="scenario ${outcome}">
<p class="name"><i aria-hidden="true">${SIGNS[outcome]}</i> <b${ofTask}>${name}</b> <span class="sub">${OUTCOME_WORDS[outcome][language]}${lasted} · ${feature}:${line}</span></p>
${cells && html`<p class="sub">${words('example')}: ${quote(cells)}</p>\n`}<ol>
${steps.map(
  (step) =>
    html`<li class="${step.outcome}">${quote(step.text)}${
      outcome === 'passed' ? undefined : html` <span class="sub">${OUTCOME_WORDS[step.outcome][language]}</span>`
    }${step.message && html`<pre>${clip(step.message, longestMessage)}</pre>`}</li>\n`,
)}</ol>
</div>
`;
}
