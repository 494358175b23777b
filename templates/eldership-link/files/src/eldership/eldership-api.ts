import { type ApiOperation, ERROR_SCHEMA } from '../base/api/openapi.ts';
import { STATES } from './document.ts';
import { findByCode } from './pages/status-routes.ts';

/** Calls for programs: the state of a document by number and code. */
export const ELDERSHIP_API: readonly ApiOperation[] = [
  {
    method: 'POST',
    path: '/api/v1/document-state',
    id: 'getDocumentState',
    summary: 'Стан документа за реєстраційним номером і кодом доступу',
    access: 'public',
    sensitive: true,
    body: { type: 'object', required: ['number', 'code'], additionalProperties: false, properties: { number: { type: 'string', maxLength: 40 }, code: { type: 'string', maxLength: 40 } } },
    responses: {
      200: {
        description: 'Стан і гранична дата',
        schema: { type: 'object', required: ['number', 'state', 'dueOn'], properties: { number: { type: 'string' }, state: { type: 'string', enum: Object.keys(STATES) }, dueOn: { type: 'string', format: 'date' } } },
      },
      404: { description: 'Немає документа з таким номером і кодом', schema: ERROR_SCHEMA },
    },
    async handle(service, { body }, reply) {
      const { number, code } = body as { number: string; code: string };
      const document = await findByCode(service, number, code);
      return document ? { number: document.number, state: document.state, dueOn: document.dueOn } : reply.code(404).send({ error: 'unknown' });
    },
  },
];
