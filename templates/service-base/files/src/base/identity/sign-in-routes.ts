import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordEvent } from '../audit/audit-trail.ts';
import { html } from '../html/html.ts';
import type { Page } from '../html/layout.ts';
import { type Employee, findEmployeeByRnokpp } from '../people/directory.ts';
import type { Service } from '../service.ts';
import { COOKIES, isSecure } from '../web/guard.ts';
import { sameSecret } from '../web/visit.ts';
import type { BaseWords } from '../words/uk.ts';
import type { Identity } from './identity-provider.ts';
import { forgetFailures, isLocked, recordFailure } from './lockout.ts';
import { isRnokpp, rnokppHash } from './rnokpp.ts';
import { endSession, startSession } from './sessions.ts';

const STATE_COOKIE = 'oauth';
const CALLBACK = '/sign-in/callback';

/** Sign-in through id.gov.ua and sign-out. */
export function signInRoutes(app: FastifyInstance, service: Service): void {
  const { settings, identity, database, clock, log } = service;
  // A whole council may share one address in the morning: four times what a page for guessing allows.
  const guessing = { access: 'public', rateLimit: { max: 4 * settings.rateLimits.sensitive, timeWindow: 60_000 } } as const;

  app.get<{ Querystring: { next?: string } }>('/sign-in', { config: { access: 'public' } }, (request, reply) =>
    request.visit.employee ? reply.redirect('/desk') : reply.page(signInPage(request.visit.words, request.query.next ?? '')),
  );

  app.get<{ Querystring: { next?: string } }>('/sign-in/start', { config: guessing }, (request, reply) => {
    const state = randomBytes(16).toString('base64url');
    const kept = JSON.stringify({ state, next: ownPath(request.query.next) });
    reply.setCookie(STATE_COOKIE, kept, { path: '/sign-in', httpOnly: true, sameSite: 'lax', secure: isSecure(request), maxAge: 600 });
    return reply.redirect(identity.authorizeUrl({ state, redirectUri: `${publicUrl(request, settings.publicUrl)}${CALLBACK}` }));
  });

  app.get<{ Querystring: { code?: string; state?: string } }>(CALLBACK, { config: guessing }, async (request, reply) => {
    const { words } = request.visit;
    const kept = readState(request.cookies[STATE_COOKIE]);
    reply.clearCookie(STATE_COOKIE, { path: '/sign-in' });
    if (!kept || !request.query.code || !sameSecret(kept.state, request.query.state ?? '')) return reply.page(refusalPage(words, 'broken'), 403);

    const person = await identity.identify(request.query.code).catch((failure: unknown) => void log.warn({ failure }, 'id.gov.ua did not identify'));
    if (!person) return reply.page(refusalPage(words, 'broken'), 502);

    const outcome = await admit(service, person, request.visit.ip);
    if (typeof outcome === 'string') return reply.page(refusalPage(words, outcome), 403);
    const token = await startSession(database, outcome.id, clock.now());
    reply.setCookie(COOKIES.session, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) });
    return reply.redirect(kept.next);
  });

  app.post('/sign-out', { config: { access: 'public' } }, async (request, reply) => {
    const { employee, ip, now } = request.visit;
    const token = request.cookies[COOKIES.session];
    if (token) await endSession(database, token);
    if (employee) await database.transaction((sql) => recordEvent(sql, { actor: employee.fullName, ip, action: 'SIGN_OUT', subject: employee.unitId }, now));
    return reply.clearCookie(COOKIES.session, { path: '/' }).redirect('/');
  });
}

/** The employee, or why the person is not let in. Every outcome is in the journal. */
async function admit({ database, clock, settings }: Service, { rnokpp, lastName, givenName }: Identity, ip: string): Promise<Employee | 'refused' | 'locked'> {
  const at = clock.now();
  const hash = rnokppHash(rnokpp, settings.secret);
  const shortHash = hash.slice(0, 12);
  return database.transaction(async (sql) => {
    if (await isLocked(sql, hash, at)) {
      await recordEvent(sql, { actor: `${lastName} ${givenName}`, ip, action: 'SIGN_IN_LOCKED', subject: shortHash }, at);
      return 'locked';
    }
    const employee = isRnokpp(rnokpp) ? await findEmployeeByRnokpp(sql, hash) : undefined;
    if (!employee?.active) {
      await recordFailure(sql, hash, at);
      await recordEvent(sql, { actor: 'unknown', ip, action: 'SIGN_IN_REFUSED', subject: shortHash }, at);
      return 'refused';
    }
    await forgetFailures(sql, hash);
    await recordEvent(sql, { actor: employee.fullName, ip, action: 'SIGN_IN', subject: employee.unitId }, at);
    return employee;
  });
}

function signInPage({ auth }: BaseWords, next: string): Page {
  return {
    title: auth.title,
    body: html`<h1>${auth.title}</h1><p class="lead">${auth.lead}</p>
<p><a class="button" href="/sign-in/start${next && `?next=${encodeURIComponent(next)}`}">${auth.start}</a></p>
<p class="hint">${auth.privacy}</p>`,
  };
}

function refusalPage({ auth }: BaseWords, reason: 'refused' | 'locked' | 'broken'): Page {
  const title = auth[`${reason}Title`];
  return { title, body: html`<h1>${title}</h1><p class="lead">${auth[reason]}</p><p><a class="button secondary" href="/sign-in">${auth.tryAgain}</a></p>` };
}

/** A path of this service to return to; anything else leads to the desk, so that nobody is sent to another site. */
function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/desk';
}

function readState(kept: string | undefined): { readonly state: string; readonly next: string } | undefined {
  try {
    const { state, next } = JSON.parse(kept ?? '') as Record<string, string>;
    return state ? { state, next: ownPath(next) } : undefined;
  } catch {
    return undefined; // A cookie that someone changed is the same as none.
  }
}

function publicUrl(request: FastifyRequest, configured: string): string {
  return configured || `${request.protocol}://${request.host}`;
}
