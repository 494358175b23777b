import type { Span } from '../text/source-text.ts';
import type { TaskNode } from './task-tree.ts';

/** Where an offset stands in a task: on a key or on a value, and the way there from the root. */
export interface TaskPlace {
  readonly keys: readonly (string | number)[];
  readonly on: 'key' | 'value';
  readonly span: Span;
  /** The value itself, or the value of the key. */
  readonly node: TaskNode;
}

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The deepest key or value that covers `offset`; undefined between them. */
export function placeInTask(root: TaskNode, offset: number): TaskPlace | undefined {
  const descend = (node: TaskNode, keys: readonly (string | number)[]): TaskPlace | undefined => {
    if (node.kind === 'scalar') return covers(node.span, offset) ? { keys, on: 'value', span: node.span, node } : undefined;
    if (node.kind === 'list') return first(node.items, (item, index) => descend(item, [...keys, index]));
    return first(node.entries, ({ key, keySpan, value }) => {
      const here = [...keys, key];
      return covers(keySpan, offset) ? { keys: here, on: 'key', span: keySpan, node: value } : descend(value, here);
    });
  };
  return descend(root, []);
}

function first<Item, Result>(items: readonly Item[], find: (item: Item, index: number) => Result | undefined): Result | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
