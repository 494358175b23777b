import type { Language, Texts } from '../text/language.ts';

/** What an id names; the values of `x-id` and `x-ref` in the schema. */
export type IdKind = 'goal' | 'unit' | 'role' | 'flow' | 'requirement' | 'interface' | 'deliverable' | 'stage' | 'risk';

/** What a text is by agreement outside the task; the values of `x-kind` in the schema. */
export type ValueKind = 'edrpou' | 'katottg' | 'cpv' | 'phone' | 'iban' | 'unitCode' | 'legalAct';

/** The part of JSON Schema 2020-12 that the kit's schemas use, with the kit's annotations (schemas/README.md). */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: SchemaNode };
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: { readonly [key: string]: SchemaNode };
  readonly items?: SchemaNode;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly 'x-en'?: { readonly title: string; readonly description: string };
  readonly 'x-enum'?: { readonly [value: string]: Texts };
  readonly 'x-pattern-hint'?: Texts;
  readonly 'x-id'?: IdKind;
  readonly 'x-ref'?: readonly IdKind[];
  readonly 'x-kind'?: ValueKind;
  readonly 'x-prose'?: boolean;
  readonly 'x-statement'?: boolean;
  readonly 'x-gherkin'?: boolean;
}

/**
 * `node` with its `$ref` followed; what stands beside the `$ref` wins over what it refers to.
 * Only local references (`#/$defs/NAME`) occur in the kit's schemas.
 */
export function resolveSchema(root: SchemaNode, node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const target = root.$defs?.[node.$ref.slice('#/$defs/'.length)];
  return target === undefined ? node : { ...resolveSchema(root, target), ...node };
}

/** The schema of the value at `key` (a list takes any key); undefined where the schema says nothing about it. */
export function childSchema(root: SchemaNode, node: SchemaNode, key: string | number): SchemaNode | undefined {
  const child = node.items ?? node.properties?.[key];
  return child === undefined ? undefined : resolveSchema(root, child);
}

/** The schema of the value at the end of `keys`. */
export function schemaAt(root: SchemaNode, keys: readonly (string | number)[]): SchemaNode | undefined {
  return keys.reduce<SchemaNode | undefined>((node, key) => (node === undefined ? undefined : childSchema(root, node, key)), root);
}

/** The title in every language, or the key itself where the schema has none. */
export function titleOf(node: SchemaNode | undefined, key: string): Texts {
  const uk = node?.title ?? key;
  return { uk, en: node?.['x-en']?.title ?? uk };
}

/** The help text in `language`, or undefined. */
export function descriptionOf(node: SchemaNode, language: Language): string | undefined {
  return language === 'uk' ? node.description : (node['x-en']?.description ?? node.description);
}
