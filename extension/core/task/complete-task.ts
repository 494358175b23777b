import type { Language } from '../text/language.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { enumValues, namesOfIds } from './explain-task.ts';
import { childSchema, descriptionOf, type SchemaNode, schemaAt, titleOf } from './schema-node.ts';
import { buildTaskIndex } from './task-index.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import { slotAt, type TaskSlot } from './task-slot.ts';
import { itemSnippet, keySnippet, type Snippet, writeKey, writeScalar } from './task-snippet.ts';
import { nodeAt, type TaskTree, textOf } from './task-tree.ts';

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'item' | 'reference';
  readonly label: string;
  /** What it is called or means. */
  readonly detail: string;
  /** A paragraph of plain text; empty where the schema has none. */
  readonly help: string;
  readonly replace: Span;
  readonly insert: Snippet;
  /** Whether a choice of values should open next. */
  readonly asksNext: boolean;
  /** Whether the schema calls for it. */
  readonly isRequired: boolean;
}

/**
 * What may be written at `offset`, in the order in which to offer it: keys as the schema has them, values as the enum has them,
 * ids as the document defines them. Works while the document is broken by the half-written word. Never throws.
 */
export function completeTask(source: SourceText, offset: number, language: Language): readonly Completion[] {
  const found = slotAt(source, offset);
  const schema = found === undefined ? undefined : schemaAt(TASK_SCHEMA, found.keys);
  if (found === undefined || schema === undefined) return [];
  const { tree } = found;
  const isEnglish = textOf(nodeAt(tree.root, 'document', 'language')) === 'en';
  const request: Request = { tree, language, documentLanguage: isEnglish ? 'en' : 'uk', slot: found, schema };
  if (found.kind === 'item') return [itemCompletion(request, '- ')];
  if (found.kind === 'key' && isOf(schema, 'array')) return [itemCompletion(firstItem(request), '- ')];
  if (!isOf(schema, 'object')) return valueCompletions(request);
  if (found.kind === 'key') return [...(isFreshItem(found) ? [itemCompletion(request, '')] : []), ...keyCompletions(request)];
  return found.style === 'block' || typeof found.keys.at(-1) !== 'number' ? [] : [itemCompletion(request, '')];
}

interface Request {
  readonly tree: TaskTree;
  /** Of what is explained. */
  readonly language: Language;
  /** Of what is inserted. */
  readonly documentLanguage: Language;
  readonly slot: TaskSlot;
  /** Of the value at `slot.keys`. */
  readonly schema: SchemaNode;
}

const isOf = (schema: SchemaNode, type: string): boolean => [schema.type].flat().includes(type);

/** An item of a list of which nothing is written yet. */
const isFreshItem = ({ keys, taken }: TaskSlot): boolean => typeof keys.at(-1) === 'number' && taken.length === 0;

function firstItem(request: Request): Request {
  const slot = { ...request.slot, keys: [...request.slot.keys, 0] };
  return { ...request, slot, schema: childSchema(TASK_SCHEMA, request.schema, 0) ?? {} };
}

function keyCompletions({ slot, schema, language, documentLanguage }: Request): readonly Completion[] {
  const free = Object.keys(schema.properties ?? {}).filter((key) => !slot.taken.includes(key));
  return free.map((key): Completion => {
    const child = childSchema(TASK_SCHEMA, schema, key) ?? {};
    const whole = keySnippet(key, child, { style: slot.style, column: slot.column, language: documentLanguage });
    return {
      kind: 'key',
      label: key,
      detail: titleOf(child, key)[language],
      help: descriptionOf(child, language) ?? '',
      replace: slot.replace,
      insert: slot.hasColon ? writeKey(key, slot.style) : slot.before + whole + slot.after,
      asksNext: !slot.hasColon && child.default === undefined && hasChoices(child),
      isRequired: schema.required?.includes(key) ?? false,
    };
  });
}

function hasChoices(schema: SchemaNode): boolean {
  const item = isOf(schema, 'array') ? childSchema(TASK_SCHEMA, schema, 0) : undefined;
  return (
    schema.enum !== undefined || schema.type === 'boolean' || schema['x-ref'] !== undefined || (item !== undefined && hasChoices(item))
  );
}

function itemCompletion({ slot, schema, language, documentLanguage }: Request, dash: '' | '- '): Completion {
  const style = { style: slot.style, column: slot.column + dash.length, language: documentLanguage };
  const list = schemaAt(TASK_SCHEMA, slot.keys.slice(0, -1)) ?? {};
  return {
    kind: 'item',
    label: `${dash}…`,
    detail: titleOf(schema.title === undefined ? list : schema, String(slot.keys.at(-2) ?? ''))[language],
    help: descriptionOf(schema, language) ?? descriptionOf(list, language) ?? '',
    replace: slot.replace,
    insert: slot.before + dash + itemSnippet(schema, style) + slot.after,
    asksNext: hasChoices(schema),
    isRequired: false,
  };
}

function valueCompletions({ tree, slot, schema, language }: Request): readonly Completion[] {
  const base = { help: '', replace: slot.replace, isRequired: false } as const;
  const offered = (kind: Completion['kind'], label: string, detail: string, written: string): Completion => ({
    ...base,
    kind,
    label,
    detail,
    insert: slot.before + written + slot.after,
    asksNext: kind === 'item',
  });
  const title = titleOf(schema, '')[language];
  const scalar = (kind: Completion['kind'], value: string, detail: string) =>
    offered(kind, value, detail, escapeSnippet(writeScalar(value, slot.style)));

  if (schema.type === 'boolean') return ['true', 'false'].map((value) => offered('value', value, title, value));
  if (schema.type === 'array') return hasChoices(schema) ? [offered('item', '[…]', title, '[$1]')] : [];
  const values = enumValues(schema, language).map(({ value, meaning }) => scalar('value', value, meaning));
  const references = referencesFor(tree, schema, language).map(([id, name]) => scalar('reference', id, name));
  const usual = schema.enum === undefined && schema.default !== undefined ? [scalar('value', String(schema.default), title)] : [];
  return [...values, ...references, ...usual];
}

/** Ids that the document defines and that may be referred to here, with their names. */
function referencesFor(tree: TaskTree, schema: SchemaNode, language: Language): readonly (readonly [string, string])[] {
  const kinds = schema['x-ref'];
  if (kinds === undefined) return [];
  const names = namesOfIds(tree, language);
  const ids = buildTaskIndex(tree).ids.filter(({ kind }) => kinds.includes(kind));
  return ids.map(({ text }) => [text, names.get(text) ?? '']);
}

/** Characters that mean something in a snippet. Source: Language Server Protocol 3.17, snippet syntax. */
function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
