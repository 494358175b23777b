import { REQUIREMENT_GROUPS } from '../task/task.ts';
import type { Language } from '../text/language.ts';
import type { Conformity } from './conformity.ts';
import { type Html, html } from './html.ts';
import { aboutSection } from './html-about.ts';
import { attentionSection, requirementsSection, statesSection } from './html-overview.ts';
import { type Page, pageOf } from './html-page.ts';
import { requirementDetails } from './html-requirement.ts';
import { PAGE_STYLE } from './page-style.ts';
import { fromRfc3339, printInstant } from './print-date.ts';
import { GROUP_WORDS } from './state-words.ts';
import { countsSentence, headlineOf } from './verdict-words.ts';

/**
 * The report as one HTML page that needs nothing else: no script, no picture, no network. It prints on A4.
 * Words of the task and of the program under test are escaped.
 */
export function toHtml(conformity: Conformity, language: Language): string {
  const page = pageOf(conformity, language);
  const { task } = conformity;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.words('title')}: ${task.shortName ?? task.title} (${task.id})</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#requirements">${page.words('skip')}</a>
<header>
<h1>${page.words('title')}</h1>
<p class="subtitle"${page.ofTask}>${task.title}</p>
${facts(page)}
</header>
<main>
${verdictSection(page)}
${statesSection(page)}
${attentionSection(page)}
${requirementsSection(page)}
${detailsSection(page)}
</main>
<footer>
${aboutSection(page)}
</footer>
</body>
</html>
`.html;
}

function facts({ conformity, language, words, ofTask }: Page): Html {
  const { task, project, finishedAt } = conformity;
  const council = task.council && html`<div><dt>${words('council')}</dt><dd${ofTask}>${task.council}</dd></div>\n`;
  return html`<dl class="facts">
${council}<div><dt>${words('task')}</dt><dd>${task.id}, ${words('version')} ${task.version}</dd></div>
<div><dt>${words('checked')}</dt><dd><time datetime="${finishedAt}">${printInstant(fromRfc3339(finishedAt), language)}</time></dd></div>
<div><dt>${words('tested')}</dt><dd>${words('service')} ${project.pack.name} ${project.pack.version}</dd></div>
</dl>`;
}

const VERDICT_SIGNS = { proven: '✓', open: '◐', failed: '✗', notFinished: '!' } as const;

function verdictSection({ conformity, language, words }: Page): Html {
  const { verdict, run } = conformity;
  const broken = run.complete ? undefined : html`\n<p>${words('broken')}</p>`;
  const unreadable = run.unreadable === 0 ? undefined : html`\n<p>${words('unreadable')}: ${run.unreadable}.</p>`;
  const problems = run.problems.map((problem) => html`<pre>${problem}</pre>`);
  return html`<section class="verdict ${verdict.kind}" aria-labelledby="verdict">
<h2 id="verdict">${words('verdict')}</h2>
<p class="headline"><i aria-hidden="true">${VERDICT_SIGNS[verdict.kind]}</i> <span>${headlineOf(conformity, language)}</span></p>
<p>${countsSentence(verdict.must, language)}</p>${broken}${unreadable}${
    problems.length === 0 ? undefined : html`\n<h3>${words('problems')}</h3>${problems}`
  }
<p class="note">${words('unsigned')}</p>
</section>`;
}

function detailsSection(page: Page): Html {
  const groups = REQUIREMENT_GROUPS.map((group) => ({
    group,
    entries: page.entries.filter(({ requirement }) => requirement.kind === group),
  }));
  return html`<section class="details" aria-labelledby="details">
<h2 id="details">${page.words('details')}</h2>
<p class="hint">${page.words('detailsHint')}</p>
${groups.map(({ group, entries }) =>
  entries.length === 0
    ? undefined
    : html`<h3>${GROUP_WORDS[group][page.language]}</h3>\n${entries.map((entry) => requirementDetails(page, entry))}`,
)}</section>`;
}
