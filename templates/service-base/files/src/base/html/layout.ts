import type { Council } from '../council.ts';
import { formatDate } from '../days/calendar-date.ts';
import { ROLES } from '../people/roles.ts';
import type { NavigationItem } from '../service.ts';
import { isAllowed } from '../web/access.ts';
import type { Visit } from '../web/visit.ts';
import { attribute, type Html, html, trustedHtml } from './html.ts';

/** What a page brings; the layout adds the rest. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** The form on it was refused: the title says so first. */
  readonly hasErrors?: boolean;
  /** Own script files, by their path under `/assets/`. */
  readonly scripts?: readonly string[];
}

/** What the layout knows of the service. */
export interface Site {
  readonly council: Council;
  readonly demo: boolean;
  readonly navigation: readonly NavigationItem[];
}

/** Links at the bottom of every page. */
const FOOTER = [
  { href: '/deadlines', word: 'deadlines' },
  { href: '/accessibility', word: 'accessibility' },
  { href: '/privacy', word: 'privacy' },
  { href: '/api', word: 'api' },
] as const;

const MARK = trustedHtml(
  '<svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false"><rect width="40" height="40" rx="9" fill="var(--mark-back)"/><g stroke="var(--mark-line)" stroke-width="2.5" fill="none"><path d="M20 20 L10.5 11 M20 20 L30 12 M20 20 L11.5 30 M20 20 L29.5 29.5"/></g><circle cx="20" cy="20" r="5.5" fill="var(--mark-centre)"/><g fill="var(--mark-line)"><circle cx="10.5" cy="11" r="3.5"/><circle cx="30" cy="12" r="3.5"/><circle cx="11.5" cy="30" r="3.5"/><circle cx="29.5" cy="29.5" r="3.5"/></g></svg>',
);

/** The whole document: the same head, header and footer around every page. */
export function layout(visit: Visit, site: Site, page: Page): string {
  const { words, language } = visit;
  const { council } = site;
  const ofCouncil = attribute('lang', council.language !== language && council.language);
  const title = `${page.hasErrors ? words.errorPrefix : ''}${page.title} — ${council.serviceName}`;
  return html`${trustedHtml('<!doctype html>')}
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/styles.css">
${page.scripts?.map((name) => html`<script src="/assets/${name}" defer></script>`)}
</head>
<body>
<a class="skip" href="#content">${words.skipToContent}</a>
${site.demo && html`<p class="demo"><strong>${words.demoLabel}</strong> ${words.demoBanner}</p>`}
<header class="top">
<div class="inner">
<a class="brand" href="/">${MARK}<span><span class="brand-name">${council.serviceName}</span><span class="brand-council"${ofCouncil}>${council.name}</span></span></a>
<div class="top-side">${languageLink(visit)}${account(visit)}</div>
</div>
${navigation(visit, site)}
</header>
<main id="content" class="inner" tabindex="-1">
${page.body}
</main>
<footer class="bottom">
<div class="inner">
<nav aria-label="${words.footerNavigation}"><ul class="links">${FOOTER.map(({ href, word }) => html`<li><a href="${href}">${words[word].title}</a></li>`)}</ul></nav>
<address${ofCouncil}>${council.name}<br>${council.address}<br><a href="mailto:${council.email}">${council.email}</a>${council.phone && html`, <a href="tel:${council.phone}">${council.phone}</a>`}</address>
</div>
</footer>
</body>
</html>
`.markup;
}

function languageLink({ language, words, path }: Visit): Html {
  const other = language === 'uk' ? 'en' : 'uk';
  const url = new URL(path, 'http://local');
  url.searchParams.set('lang', other);
  return html`<a class="language" href="${url.pathname}${url.search}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>`;
}

function account({ employee, words, csrfToken, language }: Visit): Html {
  if (!employee) return html`<a class="account" href="/sign-in">${words.signIn}</a>`;
  return html`<form class="account" method="post" action="/sign-out">
<input type="hidden" name="_csrf" value="${csrfToken}">
<span class="person"><span class="hidden">${words.signedInAs}</span> <strong>${employee.fullName}</strong><span class="role">${ROLES[employee.role].title[language]}</span></span>
<button class="quiet">${words.signOut}</button></form>`;
}

function navigation(visit: Visit, { navigation }: Site): Html {
  const here = visit.path.split('?')[0] ?? '/';
  const items = navigation.filter(({ access }) => isAllowed(access, visit.employee));
  return html`<nav class="main-nav" aria-label="${visit.words.mainNavigation}"><ul class="inner">${items.map(
    ({ href, title }) => html`<li><a href="${href}"${attribute('aria-current', isHere(href, here) && 'page')}>${title[visit.language]}</a></li>`,
  )}</ul></nav>`;
}

function isHere(href: string, here: string): boolean {
  return href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`);
}

/** A date for people and machines; overdue or not is said by words elsewhere. */
export function dateHtml(date: Parameters<typeof formatDate>[0], { language }: Pick<Visit, 'language'>): Html {
  return html`<time datetime="${date}">${formatDate(date, language)}</time>`;
}
