import assert from 'node:assert/strict';
import { BUILT_IN_CLASSIFIERS } from '../../../extension/core/task/check-task.ts';
import { explainTask } from '../../../extension/core/task/explain-task.ts';
import { parseTask } from '../../../extension/core/task/parse-task.ts';
import { markedText } from '../../support/marked-text.ts';

/** What is said at the start of `⟦…⟧`, which must be the place that it is said of. */
function explain(marked: string, language: 'uk' | 'en' = 'uk') {
  const { text, places } = markedText(marked);
  const place = places[0] ?? { start: -1, end: -1 };
  const { tree } = parseTask({ name: 'a.task.yaml', text });
  const explanation = explainTask(tree, place.start, language, BUILT_IN_CLASSIFIERS);
  if (explanation !== undefined) assert.deepEqual(explanation.span, place);
  return explanation;
}

describe('explainTask', () => {
  it('says what a key is, in either language', () => {
    const marked = 'document:\n  ⟦title⟧: "Завдання"\n';
    assert.equal(explain(marked)?.title, 'Повна назва');
    assert.equal(explain(marked, 'en')?.title, 'Full title');
    assert.match(explain(marked)?.text ?? '', /\p{Script=Cyrillic}/u);
    assert.doesNotMatch(explain(marked, 'en')?.text ?? '', /^\p{Script=Cyrillic}/u);
  });

  it('says the same of a value', () => {
    assert.equal(explain('document:\n  title: ⟦"Завдання"⟧\n')?.title, 'Повна назва');
  });

  it('lists the values of an enum with their meaning and points at the one that stands there', () => {
    const values = explain('document:\n  status: ⟦draft⟧\n')?.values ?? [];
    assert.deepEqual(
      values.map(({ value }) => value),
      ['draft', 'review', 'agreed', 'approved', 'superseded'],
    );
    assert.deepEqual(
      values.filter(({ isCurrent }) => isCurrent).map(({ value }) => value),
      ['draft'],
    );
    assert.ok(values.every(({ meaning }) => meaning !== ''));
  });

  it('names the unit behind a code', () => {
    assert.equal(explain('general:\n  customer:\n    katottg: ⟦"UA14120090000098500"⟧\n')?.meaning, 'Краматорська громада');
    assert.equal(explain('procurement: {cpv: ⟦"72230000-6"⟧}\n')?.meaning, 'Послуги з розробки програмного забезпечення на замовлення');
    assert.equal(explain('procurement: {cpv: ⟦"00000000-0"⟧}\n')?.meaning, undefined);
  });

  it('names what an id refers to', () => {
    const marked = `
general:
  goals: [{id: G-1, text: "Скоротити час"}]
requirements:
  functional:
    - {id: FR-001, source: [⟦G-1⟧]}
`;
    assert.equal(explain(marked)?.meaning, 'ціль: Скоротити час');
    assert.equal(explain(marked, 'en')?.meaning, 'goal: Скоротити час');
  });

  it('has nothing to say of keys that nobody knows and between values', () => {
    assert.equal(explain('⟦x-own⟧: 1\n'), undefined);
    assert.equal(explain('document: {id: TZ-1}   ⟦⟧   # так\n'), undefined);
  });
});
