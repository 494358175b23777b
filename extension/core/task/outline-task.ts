import type { Language } from '../text/language.ts';
import type { Span } from '../text/source-text.ts';
import { childSchema, type SchemaNode, titleOf } from './schema-node.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import { type MapEntry, nodeAt, type TaskNode, type TaskTree, textOf } from './task-tree.ts';

/** One line of the outline: a section, or an item of a section. */
export interface OutlineItem {
  readonly kind: 'section' | 'item';
  /** The section's title, or the id of the item; never empty. */
  readonly name: string;
  /** What the item is called; the key of a section. */
  readonly detail: string;
  readonly span: Span;
  /** What to select; within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** Sections and their items, in the order of the document. Single values are not in the outline. */
export function outlineTask({ root }: TaskTree, language: Language): readonly OutlineItem[] {
  return sectionsOf(root, TASK_SCHEMA, language);
}

function sectionsOf(node: TaskNode, schema: SchemaNode, language: Language): readonly OutlineItem[] {
  if (node.kind !== 'map') return [];
  return node.entries.flatMap((entry) => {
    const child = childSchema(TASK_SCHEMA, schema, entry.key);
    return child === undefined || entry.value.kind === 'scalar' ? [] : [sectionOf(entry, child, language)];
  });
}

function sectionOf({ key, keySpan, value }: MapEntry, schema: SchemaNode, language: Language): OutlineItem {
  return {
    kind: 'section',
    name: titleOf(schema, key)[language] || key,
    detail: key,
    span: { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
    selection: keySpan,
    children: value.kind === 'list' ? value.items.flatMap(itemOf) : sectionsOf(value, schema, language),
  };
}

/** Keys by which people call an item, and keys that say more about it. */
const ID_KEYS = ['id', 'stage', 'term', 'position', 'dataset', 'name', 'title'];
const DETAIL_KEYS = ['title', 'name', 'text', 'statement', 'system', 'definition', 'description', 'organization', 'number'];

function itemOf(node: TaskNode): readonly OutlineItem[] {
  if (node.kind !== 'map') return [];
  const idKey = ID_KEYS.find((key) => textOf(nodeAt(node, key)));
  if (idKey === undefined) return [];
  const detail = DETAIL_KEYS.filter((key) => key !== idKey).map((key) => textOf(nodeAt(node, key)));
  const id = nodeAt(node, idKey);
  return [
    {
      kind: 'item',
      name: textOf(id) ?? '',
      detail: detail.find(Boolean) ?? '',
      span: node.span,
      selection: id !== undefined && node.span.start <= id.span.start ? id.span : node.span,
      children: [],
    },
  ];
}
