import { parseDate, instantOf } from '../days/calendar-date.ts';
import { DEADLINES, type DeadlineKind } from '../deadlines/deadlines.ts';
import { dueDate, latestExtension } from '../deadlines/due-date.ts';
import { type ApiOperation, ERROR_SCHEMA } from './openapi.ts';

const DATE = { type: 'string', format: 'date' };

/** Calls that every service has. */
export const BASE_API: readonly ApiOperation[] = [
  {
    method: 'GET',
    path: '/api/v1/due-date',
    id: 'getDueDate',
    summary: 'Гранична дата за видом документа й датою отримання',
    access: 'public',
    query: { type: 'object', required: ['kind', 'received'], properties: { kind: { type: 'string', enum: Object.keys(DEADLINES) }, received: DATE } },
    responses: {
      200: { description: 'Гранична дата', schema: { type: 'object', required: ['dueOn'], properties: { dueOn: DATE, latestExtension: DATE } } },
      400: { description: 'Невідомий вид або дата', schema: ERROR_SCHEMA },
    },
    async handle({ counting }, { query }) {
      const { kind, received } = query as { kind: DeadlineKind; received: string };
      const date = parseDate(received);
      if (!date) throw Object.assign(new Error('received'), { statusCode: 400 });
      const at = instantOf(date, '12:00', counting.zone);
      return { dueOn: dueDate(kind, at, counting), latestExtension: latestExtension(kind, at, counting) };
    },
  },
  {
    method: 'GET',
    path: '/api/v1/session',
    id: 'getSession',
    summary: 'Хто увійшов, і знак для надсилання форм',
    access: 'signedIn',
    responses: {
      200: { description: 'Сеанс', schema: { type: 'object', required: ['role', 'unitId', 'csrfToken'], properties: { role: { type: 'string' }, unitId: { type: 'string' }, csrfToken: { type: 'string' } } } },
      401: { description: 'Потрібен вхід', schema: ERROR_SCHEMA },
    },
    handle: async (_, { visit }) => ({ role: visit.employee?.role, unitId: visit.employee?.unitId, csrfToken: visit.csrfToken }),
  },
];
