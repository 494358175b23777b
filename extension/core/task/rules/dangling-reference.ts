import { idKindNames } from '../id-kinds.ts';
import { nearestOf } from '../nearest.ts';
import { rule } from './rule.ts';

/** A reference names an id that the document does not define as any of the kinds meant. */
export const danglingReference = rule('task/dangling-reference', function* ({ index }) {
  const defined = new Set(index.ids.map(({ kind, text }) => `${kind} ${text}`));
  for (const { text, kinds, node, pointer } of index.references) {
    if (kinds.some((kind) => defined.has(`${kind} ${text}`))) continue;
    const candidates = index.ids.filter(({ kind }) => kinds.includes(kind)).map((id) => id.text);
    yield { at: node.span, pointer, details: { id: text, kinds: idKindNames(kinds), nearest: nearestOf(text, candidates) } };
  }
});
