import type { Span } from '../../text/source-text.ts';
import type { IdKind } from '../schema-node.ts';
import type { TaskIndex } from '../task-index.ts';
import { itemsOf, nodeAt, textOf } from '../task-tree.ts';
import { rule } from './rule.ts';

type IdFault = { readonly at: Span; readonly pointer: string; readonly details: { readonly id: string } };

/** Ids of `kind` that no requirement names as its source. */
function* unserved(index: TaskIndex, kind: IdKind): Generator<IdFault> {
  const served = new Set(index.requirements.flatMap(({ node }) => itemsOf(nodeAt(node, 'source')).map(textOf)));
  for (const id of index.ids) {
    if (id.kind === kind && !served.has(id.text)) yield { at: id.node.span, pointer: id.pointer, details: { id: id.text } };
  }
}

export const goalWithoutRequirement = rule('task/goal-without-requirement', ({ index }) => unserved(index, 'goal'));

export const flowWithoutRequirement = rule('task/flow-without-requirement', ({ index }) => unserved(index, 'flow'));
