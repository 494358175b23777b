import { attribute, html } from '../../base/html/html.ts';
import type { Page } from '../../base/html/layout.ts';
import { DISTRICT } from '../../base/people/directory.ts';
import type { Service } from '../../base/service.ts';
import type { Visit } from '../../base/web/visit.ts';
import { OPTIONAL_TILES } from '../options.ts';
import { WORDS } from '../words/eldership-words.ts';

/** The first page: what one can do here. */
export function homePage({ language, words, employee }: Visit, { council, settings }: Service): Page {
  const { home } = WORDS[language];
  const tiles = [
    { href: '/status', ...home.status },
    { href: '/requests/new', ...home.request },
    { href: '/deadlines', ...home.deadlines },
    ...OPTIONAL_TILES.map(({ href, word }) => ({ href, ...home[word] })),
  ];
  const districts = council.units.filter(({ type }) => type === DISTRICT);
  return {
    title: home.title,
    body: html`<h1>${home.title}</h1><p class="lead">${home.lead}</p>
<h2>${home.forPeople}</h2>
<ul class="tiles">${tiles.map(({ href, title, text }) => html`<li><h3><a href="${href}">${title}</a></h3><p>${text}</p></li>`)}</ul>
<h2>${home.forStaff}</h2><p>${home.staffText}</p>
<p>${employee ? html`<a class="button" href="/desk">${WORDS[language].desk.title}</a>` : html`<a class="button" href="/sign-in">${words.signIn}</a>`}</p>
${settings.demo && html`<section class="aside"><h2>${home.tryTitle}</h2><ol>${home.trySteps.map((step) => html`<li>${step}</li>`)}</ol></section>`}
${0 < districts.length && html`<h2>${home.districts}</h2><ul${attribute('lang', council.language !== language && council.language)}>${districts.map(({ name }) => html`<li>${name}</li>`)}</ul>`}`,
  };
}
