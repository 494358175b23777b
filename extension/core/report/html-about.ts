import { STATES } from '../acceptance/judge.ts';
import type { PackVersion } from './conformity.ts';
import { type Html, html } from './html.ts';
import { type Page, stateBadge } from './html-page.ts';
import { STATE_WORDS } from './state-words.ts';

/** What a reader needs to believe the report or to doubt it: meanings, origin, digests. */
export function aboutSection({ conformity, language, words }: Page): Html {
  const { task, project, run, kit } = conformity;
  const layers = project.layers.map((layer) => html`<li>${packLine(layer)}</li>`);
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${words('about')}</h2>
<p>${words('how')} ${words('unsigned')}</p>
<h3>${words('meanings')}</h3>
<ul class="meanings">
${STATES.map((state) => html`<li>${stateBadge(state, language)} <span>${afterColon(STATE_WORDS[state].meaning[language])}</span></li>\n`)}</ul>
<p>${words('verify')}</p>
<dl class="digests">
<div><dt>${words('taskSha')}</dt><dd><code>${task.sha256}</code></dd></div>
<div><dt>${words('resultsSha')}</dt><dd><code>${run.sha256}</code></dd></div>
<div><dt>${words('pack')}</dt><dd>${packLine(project.pack)}</dd></div>
${layers.length === 0 ? undefined : html`<div><dt>${words('layers')}</dt><dd><ul>${layers}</ul></dd></div>\n`}<div><dt>${words('kit')}</dt><dd>Hromada Kit ${kit}</dd></div>
</dl>
</section>`;
}

function packLine({ name, version, integrity }: PackVersion): Html {
  return html`${name} ${version} <code>${integrity}</code>`;
}

function afterColon(meaning: string): string {
  return meaning.includes(': ') ? meaning.slice(meaning.indexOf(': ') + 2) : meaning;
}
