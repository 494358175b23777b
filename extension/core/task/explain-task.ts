import type { Classifiers } from '../classifier/code-list.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/source-text.ts';
import { ID_KINDS } from './id-kinds.ts';
import { descriptionOf, type SchemaNode, schemaAt, titleOf } from './schema-node.ts';
import { buildTaskIndex } from './task-index.ts';
import { placeInTask } from './task-place.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import { nodeAt, type TaskTree, textOf } from './task-tree.ts';

/** What a key or a value of a task means. */
export interface Explanation {
  readonly span: Span;
  readonly title: string;
  /** A paragraph of plain text. */
  readonly text?: string;
  /** What the value written here stands for: the unit behind a code, the requirement behind an id. */
  readonly meaning?: string;
  /** Every allowed value, in the order of the schema. */
  readonly values: readonly { readonly value: string; readonly meaning: string; readonly isCurrent: boolean }[];
}

/** What stands at `offset`, from the schema and the code lists; undefined where there is nothing to say. */
export function explainTask(tree: TaskTree, offset: number, language: Language, classifiers: Classifiers): Explanation | undefined {
  const place = placeInTask(tree.root, offset);
  if (place === undefined) return undefined;
  const schema = schemaAt(TASK_SCHEMA, place.keys);
  if (schema === undefined) return undefined;
  const name = [...place.keys].reverse().find((key) => typeof key === 'string') ?? '';
  const value = textOf(place.node);
  const text = descriptionOf(schema, language);
  const meaning = value === undefined ? undefined : meaningOf(tree, schema, value, language, classifiers);
  return {
    span: place.span,
    title: titleOf(schema, String(name))[language],
    ...(text === undefined ? {} : { text }),
    ...(meaning === undefined ? {} : { meaning }),
    values: enumValues(schema, language).map((row) => ({ ...row, isCurrent: row.value === value })),
  };
}

/** The values that the schema lists, each with what it means. */
export function enumValues(schema: SchemaNode, language: Language): readonly { readonly value: string; readonly meaning: string }[] {
  return (schema.enum ?? []).map(String).map((value) => ({ value, meaning: schema['x-enum']?.[value]?.[language] ?? '' }));
}

function meaningOf(tree: TaskTree, schema: SchemaNode, value: string, language: Language, lists: Classifiers): string | undefined {
  if (schema['x-kind'] === 'katottg') return lists.katottg.names.get(value);
  if (schema['x-kind'] === 'cpv') return lists.dk021.names.get(value);
  return schema['x-ref'] === undefined ? undefined : namesOfIds(tree, language).get(value);
}

/** Keys under which an item says what it is, the most telling first. */
const NAMING_KEYS = ['title', 'name', 'text', 'system', 'statement', 'description'];

/** What each id of the document names, such as `вимога: Реєстрація звернення`. */
export function namesOfIds(tree: TaskTree, language: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { text, kind, pointer } of buildTaskIndex(tree).ids) {
    const owner = nodeAt(tree.root, ...pointer.split('/').slice(1, -1));
    const name = NAMING_KEYS.map((key) => textOf(nodeAt(owner, key))).find(Boolean);
    names.set(text, name === undefined ? ID_KINDS[kind][language] : `${ID_KINDS[kind][language]}: ${name}`);
  }
  return names;
}
