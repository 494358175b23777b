import { idKindNames } from '../id-kinds.ts';
import { nearestOf } from '../nearest.ts';
import { rule } from './rule.ts';

/** A reference names an id that the document does not define as any of the kinds meant. */
export const danglingReference = rule('task/dangling-reference', function* ({ index }) {
  const idsByKind = Map.groupBy(index.ids, ({ kind }) => kind);
  for (const { text, kinds, node, pointer } of index.references) {
    const candidates = kinds.flatMap((kind) => (idsByKind.get(kind) ?? []).map((id) => id.text));
    if (candidates.includes(text)) continue;
    yield { at: node.span, pointer, details: { id: text, kinds: idKindNames(kinds), nearest: nearestOf(text, candidates) } };
  }
});
