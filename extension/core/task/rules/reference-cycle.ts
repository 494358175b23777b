import { childPointer } from '../pointer.ts';
import type { RequirementPlace } from '../task-index.ts';
import { itemsOf, nodeAt, textOf } from '../task-tree.ts';
import { rule } from './rule.ts';

/** Requirements that come from or depend on each other in a circle; said once per circle, at the reference that closes it. */
export const referenceCycle = rule('task/reference-cycle', function* ({ index }) {
  const byId = new Map(index.requirements.map((requirement) => [requirement.id, requirement]));
  const done = new Set<string>();
  for (const start of byId.values()) {
    // Depth first with an explicit stack: a chain of requirements may be longer than the call stack.
    const path: { readonly id: string; readonly next: Iterator<Reference> }[] = [];
    const enter = (requirement: RequirementPlace) => path.push({ id: requirement.id, next: referencesOf(requirement) });
    if (!done.has(start.id)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value: reference, done: exhausted } = top.next.next();
      if (exhausted) {
        done.add(top.id);
        path.pop();
        continue;
      }
      const from = path.findIndex(({ id }) => id === reference.id);
      const target = byId.get(reference.id);
      if (0 <= from) {
        const cycle = [...path.slice(from).map(({ id }) => id), reference.id];
        yield { at: reference.span, pointer: reference.pointer, details: { cycle } };
      } else if (target !== undefined && !done.has(reference.id)) enter(target);
    }
  }
});

type Reference = { readonly id: string; readonly pointer: string; readonly span: { readonly start: number; readonly end: number } };

function* referencesOf({ node, pointer }: RequirementPlace): Generator<Reference, undefined> {
  for (const key of ['source', 'dependsOn']) {
    for (const [position, item] of itemsOf(nodeAt(node, key)).entries()) {
      const id = textOf(item);
      if (id !== undefined) yield { id, pointer: childPointer(childPointer(pointer, key), position), span: item.span };
    }
  }
  return undefined;
}
