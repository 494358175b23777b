import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';
import { BASE_API } from './base-api.ts';
import { type ApiOperation, toOpenApi } from './openapi.ts';

/** The JSON API of the base and of the module, and its description at `/openapi.json`. */
export function apiRoutes(app: FastifyInstance, service: Service, own: readonly ApiOperation[]): void {
  const operations = [...BASE_API, ...own];
  for (const operation of operations) addOperation(app, service, operation);
  const description = toOpenApi(operations, service.council);
  app.get('/openapi.json', { config: { access: 'public' } }, async () => description);
}

function addOperation(app: FastifyInstance, service: Service, { method, path, access, sensitive, query, body, responses, handle }: ApiOperation): void {
  const { rateLimits } = service.settings;
  app.route({
    method,
    url: path,
    config: { access, rateLimit: { max: sensitive ? rateLimits.sensitive : rateLimits.general, timeWindow: 60_000 } },
    schema: {
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: Object.fromEntries(Object.entries(responses).map(([status, { schema }]) => [status, schema])),
    },
    handler: (request, reply) => handle(service, request, reply),
  });
}
