import type { Span } from '../text/source-text.ts';
import { entryOf, nodeAt, type TaskNode, type TaskTree } from './task-tree.ts';

/** JSON Pointer of the child `key` of `pointer`. Source: RFC 6901. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys of a JSON Pointer, unescaped. */
export function pointerKeys(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that `pointer` names, or undefined. */
export function nodeAtPointer(root: TaskNode, pointer: string): TaskNode | undefined {
  return nodeAt(root, ...pointerKeys(pointer));
}

/**
 * Where to underline what is said about the value at `pointer`: the value itself where it is a word or an item of a list,
 * its key where it runs over many lines or is empty, the first key where an item of a list is itself a map.
 */
export function placeOf(tree: TaskTree, pointer: string): Span {
  const keys = pointerKeys(pointer);
  const node = nodeAt(tree.root, ...keys);
  const parent = nodeAt(tree.root, ...keys.slice(0, -1));
  const key = keys.length === 0 ? undefined : entryOf(parent, keys.at(-1) as string)?.keySpan;
  if (node === undefined) return key ?? firstOf(tree.root);
  if (node.kind === 'scalar' && node.block === undefined && node.span.start < node.span.end) return node.span;
  return key ?? firstOf(node);
}

/** Where to underline that something is missing in the map at `pointer`: its key, or its first line where it has none. */
export function placeOfParent(tree: TaskTree, pointer: string): Span {
  const keys = pointerKeys(pointer);
  const key = keys.length === 0 ? undefined : entryOf(nodeAt(tree.root, ...keys.slice(0, -1)), keys.at(-1) as string);
  return key?.keySpan ?? firstOf(nodeAt(tree.root, ...keys) ?? tree.root);
}

/** A short piece of `node` to underline: the first key with its value where that is one word. */
function firstOf(node: TaskNode): Span {
  if (node.kind === 'list') return node.items[0] === undefined ? node.span : firstOf(node.items[0]);
  const first = node.kind === 'map' ? node.entries[0] : undefined;
  if (first === undefined) return node.span;
  const { keySpan, value } = first;
  return {
    start: keySpan.start,
    end: value.kind === 'scalar' && value.block === undefined ? Math.max(keySpan.end, value.span.end) : keySpan.end,
  };
}
