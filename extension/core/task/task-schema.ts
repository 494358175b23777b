import schema from '../../../schemas/technical-task.schema.json' with { type: 'json' };
import type { SchemaNode } from './schema-node.ts';

/** The schema of a technical task, annotations included. */
export const TASK_SCHEMA = schema as unknown as SchemaNode;
