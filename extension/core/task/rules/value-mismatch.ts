import type { Texts } from '../../text/language.ts';
import { placeOf } from '../pointer.ts';
import { itemsOf, nodeAt, type TaskNode, textOf } from '../task-tree.ts';
import { type Fault, rule, type TaskView } from './rule.ts';

type Mismatch = Generator<Fault<'task/value-mismatch'>>;

/** One fact that the document gives twice, differently. */
export const valueMismatch = rule('task/value-mismatch', function* (view) {
  yield* delivery(view);
  yield* price(view);
  yield* settlements(view);
  yield* metrics(view);
});

const DELIVERY: { readonly [Key in 'start' | 'end']: Texts } = {
  start: { uk: 'Початок постачання не збігається з початком першого етапу', en: 'The delivery starts on another day than the first stage' },
  end: { uk: 'Кінець постачання не збігається з кінцем останнього етапу', en: 'The delivery ends on another day than the last stage' },
};
const PRICE: Texts = {
  uk: 'Вартість закупівлі не збігається з очікуваною',
  en: 'The value of the procurement differs from the expected value',
};
const SETTLEMENT: Texts = {
  uk: 'Населений пункт лежить за межами громади замовника',
  en: "The settlement lies outside the customer's community",
};
const METRIC: Texts = { uk: 'Число в тексті вимоги не збігається з показником', en: 'The figure in the statement differs from the metric' };

/** Dates of the form YYYY-MM-DD compare as text. */
function* delivery({ tree }: TaskView): Mismatch {
  const stages = itemsOf(nodeAt(tree.root, 'general', 'schedule'));
  const planned = {
    start: stages
      .map((stage) => textOf(nodeAt(stage, 'start')) ?? '')
      .filter(Boolean)
      .sort()[0],
    end: stages
      .map((stage) => textOf(nodeAt(stage, 'end')) ?? '')
      .filter(Boolean)
      .sort()
      .at(-1),
  };
  for (const key of ['start', 'end'] as const) {
    const pointer = `/procurement/delivery/${key}`;
    yield* compare(DELIVERY[key], textOf(nodeAt(tree.root, 'procurement', 'delivery', key)), planned[key], 'general.schedule', {
      tree,
      pointer,
    });
  }
}

function* price({ tree }: TaskView): Mismatch {
  const bought = textOf(nodeAt(tree.root, 'procurement', 'value', 'amount'));
  const expected = textOf(nodeAt(tree.root, 'general', 'funding', 'expectedValue', 'amount'));
  yield* compare(PRICE, bought, expected, 'general.funding', { tree, pointer: '/procurement/value/amount' });
}

function* compare(
  what: Texts,
  here: string | undefined,
  there: string | undefined,
  place: string,
  { tree, pointer }: Pick<TaskView, 'tree'> & { pointer: string },
): Mismatch {
  if (here !== undefined && there !== undefined && here !== there)
    yield { at: placeOf(tree, pointer), pointer, details: { what, here, there, place } };
}

/** A settlement of a community begins like the community: its first seven digits. Source: structure of КАТОТТГ, levels 3 and 4. */
function* settlements({ tree, index }: TaskView): Mismatch {
  const community = textOf(nodeAt(tree.root, 'general', 'customer', 'katottg'));
  if (community === undefined || !/^UA\d{7}0{5}\d{5}$/.test(community)) return;
  for (const { kind, text, node, pointer } of index.values) {
    if (kind !== 'katottg' || !pointer.includes('/settlements/') || !/^UA\d{17}$/.test(text)) continue;
    if (text.slice(2, 9) === community.slice(2, 9)) continue;
    yield { at: node.span, pointer, details: { what: SETTLEMENT, here: text, there: community, place: 'general.customer.katottg' } };
  }
}

/** A figure in each unit of a metric, as statements write it. */
const FIGURES: { readonly [unit: string]: RegExp } = {
  ms: figureIn('мілісекунд[а-яіїє]*|мс|milliseconds?|ms'),
  s: figureIn('секунд[а-яіїє]*|с|seconds?|s'),
  min: figureIn('хвилин[а-яіїє]*|хв|minutes?|min'),
  h: figureIn('годин[а-яіїє]*|год|hours?|h'),
  percent: figureIn('відсот[а-яіїє]*|%|percent|per cent'),
};

function figureIn(words: string): RegExp {
  return new RegExp(`(?<![\\d.,])(\\d{1,12}(?:[\\u00a0 ]\\d{3}){0,4}(?:[.,]\\d{1,9})?)\\s{0,3}(?:${words})(?![a-zа-яіїєґ])`, 'gi');
}

/** A statement that names figures in the unit of its metric names the metric's figure among them. */
function* metrics({ tree, index }: TaskView): Mismatch {
  for (const { node, pointer } of index.requirements) {
    const figure = FIGURES[textOf(nodeAt(node, 'metric', 'unit')) ?? ''];
    const values = numbersOf(nodeAt(node, 'metric', 'value'));
    if (figure === undefined || values.length === 0) continue;
    const written = textOf(nodeAt(node, 'statement')) ?? '';
    const figures = [...written.matchAll(figure)];
    const stated = figures.map(([, digits = '']) => Number(digits.replace(/[\u00a0 ]/g, '').replace(',', '.')));
    if (stated.length === 0 || stated.some((value) => values.includes(value))) continue;
    const at = `${pointer}/metric/value`;
    yield {
      at: placeOf(tree, at),
      pointer: at,
      details: { what: METRIC, here: values.join('; '), there: figures.map(([written]) => written).join('; '), place: 'statement' },
    };
  }
}

function numbersOf(node: TaskNode | undefined): readonly number[] {
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  return items.map((item) => Number(textOf(item))).filter(Number.isFinite);
}
