import { resolveSchema, type SchemaNode } from '../task/schema-node.ts';
import type { Texts } from '../text/language.ts';

/** What the static check knows about a value: its JSON Schema, or nothing at all. */
export interface TemplateType {
  /** `$ref` followed; undefined where anything may stand. */
  readonly node: OpenNode | undefined;
  /** What a partial's `name=value` puts over the context. */
  readonly over?: ReadonlyMap<string, TemplateType>;
  /** Whether it is what every template starts from, whose keys are the questions and `task`. */
  readonly isRoot?: boolean;
}

interface OpenNode extends SchemaNode {
  readonly additionalProperties?: boolean | SchemaNode;
}

export const ANY: TemplateType = { node: undefined };
export const TEXT: TemplateType = { node: { type: 'string' } };
export const NUMBER: TemplateType = { node: { type: 'number' } };
export const TRUTH: TemplateType = { node: { type: 'boolean' } };

/** Types by the schema that they stand for, so that the same schema is always the same type. */
export class TypeTable {
  readonly #schema: SchemaNode;
  readonly #types = new Map<SchemaNode, TemplateType>();

  /** `schema` is where `$ref` looks. */
  constructor(schema: SchemaNode) {
    this.#schema = schema;
  }

  of(node: SchemaNode): TemplateType {
    let type = this.#types.get(node);
    if (type === undefined) {
      type = { node: resolveSchema(this.#schema, node) };
      this.#types.set(node, type);
    }
    return type;
  }

  /** The type of `key` in `type`; undefined where there can be no such key. */
  child(type: TemplateType, key: string): TemplateType | undefined {
    const over = type.over?.get(key);
    if (over !== undefined) return over;
    const { node } = type;
    if (node === undefined || isOpen(node) || key.startsWith('x-')) return ANY;
    if (node.properties && Object.hasOwn(node.properties, key)) return this.of(node.properties[key] as SchemaNode);
    if (node.items !== undefined && /^\d+$/.test(key)) return this.of(node.items);
    if (typeof node.additionalProperties === 'object') return this.of(node.additionalProperties);
    return node.additionalProperties === true ? ANY : undefined;
  }

  /** The type of what `each` goes through; undefined where there is nothing to go through. */
  item(type: TemplateType): TemplateType | undefined {
    const { node } = type;
    if (node === undefined || isOpen(node)) return ANY;
    if (isOf(node, 'array')) return node.items === undefined ? ANY : this.of(node.items);
    if (!isOf(node, 'object')) return undefined;
    const [first, ...others] = Object.values(node.properties ?? {});
    return first !== undefined && others.every((other) => other === first) ? this.of(first) : ANY;
  }
}

/** The keys that `type` names. */
export function keysOf({ node, over }: TemplateType): readonly string[] {
  return [...(over?.keys() ?? []), ...Object.keys(node?.properties ?? {})];
}

/** What to call `type` when it is no text: an object, or a list of objects; undefined for what can be printed. */
export function unprintable({ node }: TemplateType, table: TypeTable): Texts | undefined {
  if (node === undefined) return undefined;
  if (isOf(node, 'object')) return { uk: 'об’єкт із полями', en: 'an object with keys' };
  const item = isOf(node, 'array') && node.items !== undefined ? table.of(node.items).node : undefined;
  return item !== undefined && isOf(item, 'object') ? { uk: 'список об’єктів', en: 'a list of objects' } : undefined;
}

function isOpen(node: OpenNode): boolean {
  return node.type === undefined && node.properties === undefined && node.items === undefined && node.enum === undefined;
}

function isOf(node: OpenNode, type: 'array' | 'object'): boolean {
  if (node.type === undefined) return type === 'array' ? node.items !== undefined : node.properties !== undefined;
  return typeof node.type === 'string' ? node.type === type : node.type.length === 1 && node.type[0] === type;
}
