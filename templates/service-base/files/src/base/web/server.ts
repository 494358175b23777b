import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { apiRoutes } from '../api/api-routes.ts';
import { journalRoutes } from '../audit/journal-routes.ts';
import { signInRoutes } from '../identity/sign-in-routes.ts';
import { layout, type Page } from '../html/layout.ts';
import { messagePage } from '../html/message-page.ts';
import { mockIdGovUa } from '../mocks/mock-id-gov-ua.ts';
import { referenceRoutes } from '../reference/reference-routes.ts';
import type { Service, ServiceModule } from '../service.ts';
import { assetRoutes } from './assets.ts';
import { guardRoutes } from './guard.ts';
import { healthRoutes } from './health-routes.ts';

/** Largest form, attachments included. */
const BODY_LIMIT = 12 * 1024 * 1024;

/** Only our own files, forms and addresses; no frames, no inline scripts or styles. */
const CONTENT_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Settings of the server itself. The log has neither queries (they may hold codes) nor cookies. */
export function serverOptions({ logLevel, trustProxy }: Service['settings']): FastifyServerOptions {
  const serializers = { req: (request: { method: string; url: string; ip: string }) => ({ method: request.method, path: request.url.split('?')[0], ip: request.ip }) };
  return { trustProxy, bodyLimit: BODY_LIMIT, logger: logLevel === 'silent' ? false : { level: logLevel, serializers } };
}

/** The server with every page of the base and of the module, not listening yet. */
export async function buildServer(app: FastifyInstance, service: Service, module: ServiceModule): Promise<FastifyInstance> {
  const { settings, council } = service;
  const site = { council, demo: settings.demo, navigation: module.navigation };

  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, { limits: { fileSize: BODY_LIMIT, files: 5, fields: 60 } });
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY }, strictTransportSecurity: settings.trustProxy });
  await app.register(rateLimit, { max: settings.rateLimits.general, timeWindow: 60_000 });

  app.decorateReply('page', function page(content: Page, status = 200) {
    const text = layout(this.request.visit, site, content);
    return this.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
  });

  guardRoutes(app, service);
  answerErrors(app);
  assetRoutes(app);
  healthRoutes(app, service);
  signInRoutes(app, service);
  journalRoutes(app, service);
  referenceRoutes(app, service);
  apiRoutes(app, service, module.api);
  if (settings.demo && !settings.idGovUa.url) mockIdGovUa(app, service);
  module.routes(app, service);
  return app;
}

/** Pages for what went wrong. The reason of a failure goes to the log, never to the visitor. */
function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => reply.page(messagePage(request.visit.words.notFound), 404));
  app.setErrorHandler((failure: Error & { statusCode?: number }, request, reply) => {
    const status = failure.statusCode ?? 500;
    if (500 <= status) request.log.error(failure);
    if (request.url.startsWith('/api/')) return reply.code(status).send({ error: status < 500 ? failure.message : 'failure' });
    const { words } = request.visit;
    const text = status === 429 ? words.tooManyRequests : status < 500 ? words.badRequest : words.failure;
    return reply.page(messagePage(text), status);
  });
}
