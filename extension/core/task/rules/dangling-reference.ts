import { idKindNames } from '../id-kinds.ts';
import { nearestOf } from '../nearest.ts';
import type { IdKind } from '../schema-node.ts';
import type { TaskIndex } from '../task-index.ts';
import { rule } from './rule.ts';

/** So many references to nothing are told what was meant; past that the search would take longer than it helps. */
const MOST_GUESSES = 50;

/** A reference names an id that the document does not define as any of the kinds meant. */
export const danglingReference = rule('task/dangling-reference', function* ({ index }) {
  const defined = new Set(index.ids.map(({ kind, text }) => `${kind} ${text}`));
  let guesses = 0;
  for (const { text, kinds, node, pointer } of index.references) {
    if (kinds.some((kind) => defined.has(`${kind} ${text}`))) continue;
    const nearest = guesses++ < MOST_GUESSES ? nearestId(index, text, kinds) : undefined;
    yield { at: node.span, pointer, details: { id: text, kinds: idKindNames(kinds), nearest } };
  }
});

function nearestId({ ids }: TaskIndex, text: string, kinds: readonly IdKind[]): string | undefined {
  return nearestOf(
    text,
    ids.filter(({ kind }) => kinds.includes(kind)).map((id) => id.text),
  );
}
