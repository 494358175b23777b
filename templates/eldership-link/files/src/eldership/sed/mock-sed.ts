import type { FastifyInstance } from 'fastify';

/** Where the mock answers on a training stand. */
export const MOCK_SED_PATH = '/mock/sed';

/** A stand-in for the council's document system: takes every card and gives it an index; the same number gets the same index. */
export function mockSed(app: FastifyInstance): void {
  const indexByNumber = new Map<string, string>();
  app.post<{ Body: { number?: string } }>(`${MOCK_SED_PATH}/documents`, { config: { access: 'public' } }, async ({ body }, reply) => {
    const number = body?.number;
    if (!number) return reply.code(400).send({ error: 'number' });
    const index = indexByNumber.get(number) ?? `${String(indexByNumber.size + 1).padStart(4, '0')}/01-12`;
    indexByNumber.set(number, index);
    return reply.code(201).send({ index });
  });
}
