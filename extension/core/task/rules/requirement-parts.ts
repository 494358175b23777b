import { placeOf } from '../pointer.ts';
import { itemsOf, nodeAt, textOf } from '../task-tree.ts';
import { rule } from './rule.ts';

/** A functional requirement says where it comes from; the other groups usually follow from standards. */
export const requirementWithoutSource = rule('task/requirement-without-source', function* ({ tree, index }) {
  for (const { group, id, node, pointer } of index.requirements) {
    if (group !== 'functional' || 0 < itemsOf(nodeAt(node, 'source')).length) continue;
    yield { at: placeOf(tree, `${pointer}/id`), pointer, details: { id } };
  }
});

/** Ways to verify that need a scenario: somebody has to know what to do and what to expect. */
const NEEDS_SCENARIO: readonly string[] = ['test', 'demonstration'];

/** A functional requirement in scope that is tested or demonstrated has an acceptance scenario. */
export const requirementWithoutAcceptance = rule('task/requirement-without-acceptance', function* ({ tree, index }) {
  for (const { group, id, node, pointer } of index.requirements) {
    const verification = textOf(nodeAt(node, 'verification')) ?? 'test';
    const inScope = group === 'functional' && textOf(nodeAt(node, 'priority')) !== 'wont' && NEEDS_SCENARIO.includes(verification);
    if (inScope && nodeAt(node, 'acceptance') === undefined)
      yield { at: placeOf(tree, `${pointer}/id`), pointer, details: { id, verification } };
  }
});

/** A non-functional requirement says by which figure it is met. */
export const nonfunctionalWithoutMetric = rule('task/nonfunctional-without-metric', function* ({ tree, index }) {
  for (const { group, id, node, pointer } of index.requirements) {
    if (group !== 'nonFunctional' || nodeAt(node, 'metric') !== undefined || textOf(nodeAt(node, 'priority')) === 'wont') continue;
    yield { at: placeOf(tree, `${pointer}/id`), pointer, details: { id } };
  }
});
