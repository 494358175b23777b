import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Council } from '../council.ts';
import type { Service } from '../service.ts';
import type { Access } from '../web/access.ts';

/** A JSON Schema, as Fastify checks it and OpenAPI shows it. */
export type Schema = Readonly<Record<string, unknown>>;

/** One call of the JSON API. The same schemas check requests, shape answers and make the description. */
export interface ApiOperation {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/v1/${string}`;
  readonly id: string;
  readonly summary: string;
  readonly access: Access;
  /** A call with which one could guess codes gets the tighter limit. */
  readonly sensitive?: boolean;
  readonly query?: Schema & { readonly properties: Readonly<Record<string, Schema>>; readonly required?: readonly string[] };
  readonly body?: Schema;
  readonly responses: Readonly<Record<number, { readonly description: string; readonly schema: Schema }>>;
  handle(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** Shape of every refusal. */
export const ERROR_SCHEMA: Schema = { type: 'object', required: ['error'], properties: { error: { type: 'string' } } };

/** The OpenAPI 3.1 description of the operations. */
export function toOpenApi(operations: readonly ApiOperation[], { serviceName, name, email }: Council): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const operation of operations) paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: toOperation(operation) };
  return {
    openapi: '3.1.0',
    info: { title: `${serviceName} API`, version: '1.0.0', contact: { name, email } },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
  };
}

function toOperation({ id, summary, access, query, body, responses }: ApiOperation): Schema {
  const parameters = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: query?.required?.includes(name) ?? false, schema }));
  const answers = Object.entries(responses).map(([status, { description, schema }]) => [status, { description, content: { 'application/json': { schema } } }]);
  return {
    operationId: id,
    summary,
    ...(access !== 'public' && { security: [{ session: [] }] }),
    ...(0 < parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: Object.fromEntries(answers),
  };
}
