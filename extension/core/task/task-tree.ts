import type { SourceText, Span } from '../text/source-text.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Quotes included; of a `|` or `>` text the lines below the indicator; empty where nothing is written. */
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** A `|` (literal) or `>` text, with the number of blanks before its lines. */
  readonly block?: { readonly indent: number; readonly literal: boolean };
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly TaskNode[];
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TaskNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  /** In the order of the document. A key given twice is there once, with its first value. */
  readonly entries: readonly MapEntry[];
}

/** One value of a document and where it stands. */
export type TaskNode = ScalarNode | ListNode | MapNode;

/** JSON value without prototypes, so that a key may have any name. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A document that was read, broken or not. Made only by `parseTask`. */
export interface TaskTree {
  readonly source: SourceText;
  readonly root: TaskNode;
}

/** The entry of `key`, or undefined when `node` is no map or has none. */
export function entryOf(node: TaskNode | undefined, key: string): MapEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.length < MANY ? node.entries.find((entry) => entry.key === key) : keyedEntries(node).get(key);
}

/** From so many keys on a map is looked up by an index; no honest task has them. */
const MANY = 64;
const indexes = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();

function keyedEntries(node: MapNode): ReadonlyMap<string, MapEntry> {
  const index = indexes.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
  indexes.set(node, index);
  return index;
}

/** The value below `keys`, or undefined when there is none. A number-like key also picks an item of a list. */
export function nodeAt(node: TaskNode | undefined, ...keys: readonly string[]): TaskNode | undefined {
  return keys.reduce<TaskNode | undefined>(
    (parent, key) => (parent?.kind === 'list' ? parent.items[/^\d+$/.test(key) ? Number(key) : -1] : entryOf(parent, key)?.value),
    node,
  );
}

/** The items of a list; none when `node` is anything else. */
export function itemsOf(node: TaskNode | undefined): readonly TaskNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar, numbers as written in JSON; undefined for anything else and for null. */
export function textOf(node: TaskNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** The plain value of `node`. */
export function toJson(node: TaskNode): JsonValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toJson);
  const value: Record<string, JsonValue> = Object.create(null);
  for (const entry of node.entries) value[entry.key] = toJson(entry.value);
  return value;
}
