import assert from 'node:assert/strict';
import { exceeds, STATUTORY_DEADLINES } from '../../../extension/core/classifier/statutory-deadlines.ts';

const { appeal, informationRequest, informationUrgent } = STATUTORY_DEADLINES;

describe('exceeds', () => {
  it('a month may have 31 days', () => {
    assert.equal(exceeds({ value: 31, unit: 'calendarDays' }, appeal), false);
    assert.equal(exceeds({ value: 32, unit: 'calendarDays' }, appeal), true);
    assert.equal(exceeds({ value: 2, unit: 'months' }, appeal), true);
  });
  it('five working days fill a week', () => {
    assert.equal(exceeds({ value: 7, unit: 'calendarDays' }, informationRequest), false);
    assert.equal(exceeds({ value: 8, unit: 'calendarDays' }, informationRequest), true);
    assert.equal(exceeds({ value: 6, unit: 'workingDays' }, informationRequest), true);
  });
  it('48 hours are two days', () => {
    assert.equal(exceeds({ value: 2, unit: 'calendarDays' }, informationUrgent), false);
    assert.equal(exceeds({ value: 3, unit: 'calendarDays' }, informationUrgent), true);
  });
});
