import type { FastifyInstance } from 'fastify';
import type { Service } from '../service.ts';

/** `/health`: 200 when the store answers, 503 when it does not. For a load balancer or a watchman. */
export function healthRoutes(app: FastifyInstance, { database }: Service): void {
  app.get('/health', { config: { access: 'public', rateLimit: false }, logLevel: 'warn' }, async (request, reply) => {
    try {
      await database.query('select 1');
      return { status: 'ok', database: database.kind };
    } catch (failure) {
      request.log.error(failure);
      return reply.code(503).send({ status: 'failing', database: database.kind });
    }
  });
}
