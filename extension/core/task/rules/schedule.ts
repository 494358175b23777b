import { placeOf } from '../pointer.ts';
import { itemsOf, nodeAt, textOf } from '../task-tree.ts';
import { rule, type TaskView } from './rule.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Stage {
  readonly stage: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly pointer: string;
}

function stagesOf({ tree }: TaskView): readonly Stage[] {
  const date = (text: string | undefined) => (text !== undefined && DATE.test(text) ? text : undefined);
  return itemsOf(nodeAt(tree.root, 'general', 'schedule')).map((node, index) => ({
    stage: textOf(nodeAt(node, 'stage')) ?? String(index + 1),
    start: date(textOf(nodeAt(node, 'start'))),
    end: date(textOf(nodeAt(node, 'end'))),
    pointer: `/general/schedule/${index}`,
  }));
}

/** A stage ends before it starts, or starts before the one above it. Dates of the form YYYY-MM-DD compare as text. */
export const scheduleOrder = rule('task/schedule-order', function* (view) {
  let previous: string | undefined;
  for (const { stage, start, end, pointer } of stagesOf(view)) {
    if (start !== undefined && end !== undefined && end < start) {
      yield { at: placeOf(view.tree, `${pointer}/end`), pointer: `${pointer}/end`, details: { stage, before: start, after: end } };
    }
    if (start !== undefined && previous !== undefined && start < previous) {
      yield { at: placeOf(view.tree, `${pointer}/start`), pointer: `${pointer}/start`, details: { stage, before: previous, after: start } };
    }
    previous = start ?? previous;
  }
});

/** A stage of the schedule has no entry in `works`, or one without results. */
export const stageWithoutResult = rule('task/stage-without-result', function* (view) {
  const works = nodeAt(view.tree.root, 'works');
  if (works === undefined) return;
  const withResult = new Set(
    itemsOf(works)
      .filter((work) => 0 < itemsOf(nodeAt(work, 'results')).length)
      .map((work) => textOf(nodeAt(work, 'stage'))),
  );
  for (const { stage, pointer } of stagesOf(view)) {
    if (!withResult.has(stage)) yield { at: placeOf(view.tree, `${pointer}/stage`), pointer, details: { stage } };
  }
});
