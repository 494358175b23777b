import assert from 'node:assert/strict';
import { durationsIn } from '../../../extension/core/task/durations.ts';

const CASES: readonly (readonly [text: string, ...found: string[]])[] = [
  ['не пізніше 30 днів від дня отримання', '30 calendarDays'],
  ['протягом 5 робочих днів', '5 workingDays'],
  ['15 календарних днів або один місяць', '15 calendarDays', '1 months'],
  ['за 48 годин', '48 hours'],
  ['два тижні', '14 calendarDays'],
  ['within 20 working days, not a month', '20 workingDays', '1 months'],
  ['5 business days', '5 workingDays'],
  ['Закон № 393/96-ВР, ст. 20'],
  ['09.11.2026 днів немає'],
];

describe('durationsIn', () => {
  for (const [text, ...found] of CASES) {
    it(text, () =>
      assert.deepEqual(
        durationsIn(text).map(({ value, unit }) => `${value} ${unit}`),
        found,
      ),
    );
  }
  it('says where in the text', () => {
    const text = 'строк — 5 робочих днів';
    const [found] = durationsIn(text);
    assert.equal(text.slice(found?.start, found?.end), '5 робочих днів');
  });
});
