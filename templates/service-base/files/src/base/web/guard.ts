import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sessionEmployee } from '../identity/sessions.ts';
import { messagePage } from '../html/message-page.ts';
import type { Service } from '../service.ts';
import { BASE_WORDS } from '../words/base-words.ts';
import { isLanguage, type Language } from '../words/language.ts';
import { type Access, isAllowed } from './access.ts';
import { EMPTY_FORM, readForm } from './read-form.ts';
import { csrfToken, sameSecret, type Visit } from './visit.ts';

/** Names of the cookies: session, browser (for forms), language. */
export const COOKIES = { session: 'sid', browser: 'bid', language: 'lang' } as const;

const YEAR_S = 365 * 24 * 3600;

/** Puts three guards before every route: who is it, may they, and did the form come from our own page. */
export function guardRoutes(app: FastifyInstance, service: Service): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) throw new Error(`Route ${String(method)} ${url} does not say who may open it (config.access).`);
  });

  app.addHook('onRequest', async (request, reply) => {
    request.form = EMPTY_FORM;
    request.visit = await readVisit(request, reply, service);
    return checkAccess(request.routeOptions.config.access ?? 'public', request, reply);
  });

  app.addHook('preValidation', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    request.form = await readForm(request);
    const sent = request.form.values['_csrf'] ?? String(request.headers['x-csrf-token'] ?? '');
    const isOpenJson = request.routeOptions.config.access === 'public' && request.headers['content-type']?.startsWith('application/json');
    if (!isOpenJson && !sameSecret(sent, request.visit.csrfToken)) return reply.page(messagePage(request.visit.words.formExpired), 403);
  });
}

function checkAccess(access: Access, request: FastifyRequest, reply: FastifyReply) {
  const { visit } = request;
  if (isAllowed(access, visit.employee)) return undefined;
  if (request.url.startsWith('/api/')) return reply.code(visit.employee ? 403 : 401).send({ error: visit.employee ? 'forbidden' : 'sign-in-required' });
  if (visit.employee) return reply.page(messagePage(visit.words.forbidden), 403);
  return reply.redirect(`/sign-in?next=${encodeURIComponent(visit.path)}`);
}

async function readVisit(request: FastifyRequest, reply: FastifyReply, { settings, council, clock, database }: Service): Promise<Visit> {
  const secure = isSecure(request);
  const language = chosenLanguage(request, council.language);
  if (request.cookies[COOKIES.language] !== language) reply.setCookie(COOKIES.language, language, { path: '/', maxAge: YEAR_S, sameSite: 'lax', secure });

  const browserId = request.cookies[COOKIES.browser] ?? randomBytes(16).toString('base64url');
  if (!request.cookies[COOKIES.browser]) reply.setCookie(COOKIES.browser, browserId, { path: '/', httpOnly: true, sameSite: 'lax', secure });

  const token = request.cookies[COOKIES.session];
  return {
    language,
    words: BASE_WORDS[language],
    employee: token ? await sessionEmployee(database, token, clock.now()) : undefined,
    ip: request.ip,
    path: request.url,
    csrfToken: csrfToken(browserId, settings.secret),
    now: clock.now(),
  };
}

/** Whether the browser reached us over TLS, directly or through a proxy that we trust. */
export function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}

function chosenLanguage(request: FastifyRequest, otherwise: Language): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  const kept = request.cookies[COOKIES.language];
  return isLanguage(asked) ? asked : isLanguage(kept) ? kept : otherwise;
}
