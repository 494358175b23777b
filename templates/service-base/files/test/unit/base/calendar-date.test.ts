import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addMonths, dateIn, formatDate, instantOf, type IsoDate, parseDate, quarterBefore } from '../../../src/base/days/calendar-date.ts';
import { latestPlanned } from '../../../src/base/jobs/scheduler.ts';

const KYIV = 'Europe/Kyiv';
const date = (text: string) => text as IsoDate;

describe('parseDate', () => {
  for (const [text, read] of [['05.10.2026', '2026-10-05'], ['5.1.2027', '2027-01-05'], [' 2026-10-05 ', '2026-10-05'], ['31.02.2026', undefined], ['2026-13-01', undefined], ['завтра', undefined], ['', undefined]] as const) {
    it(`reads «${text}» as ${read}`, () => assert.equal(parseDate(text), read));
  }
});

describe('calendar dates', () => {
  it('know that Kyiv is ahead of UTC', () => assert.equal(dateIn(KYIV, new Date('2026-10-05T22:00:00Z')), '2026-10-06'));
  it('find the instant in summer and in winter', () => {
    assert.equal(instantOf(date('2026-10-05'), '08:00', KYIV).toISOString(), '2026-10-05T05:00:00.000Z');
    assert.equal(instantOf(date('2026-12-05'), '08:00', KYIV).toISOString(), '2026-12-05T06:00:00.000Z');
  });
  it('step back over the end of February', () => assert.equal(addMonths(date('2028-02-29'), -12), '2027-02-28'));
  it('know the quarter that has ended', () => assert.deepEqual(quarterBefore(date('2027-01-01')), { start: '2026-10-01', end: '2026-12-31' }));
  it('are written as people read them', () => assert.deepEqual([formatDate(date('2026-10-05'), 'uk'), formatDate(date('2026-10-05'), 'en')], ['05.10.2026', '5 October 2026']));
});

describe('latestPlanned', () => {
  const at = (text: string) => new Date(text);
  it('is today after the hour', () => assert.equal(latestPlanned({ dailyAt: '08:00' }, at('2026-10-05T05:00:00Z'), KYIV).toISOString(), '2026-10-05T05:00:00.000Z'));
  it('is yesterday before it', () => assert.equal(latestPlanned({ dailyAt: '08:00' }, at('2026-10-05T04:59:00Z'), KYIV).toISOString(), '2026-10-04T05:00:00.000Z'));
  it('is the start of the quarter', () => assert.equal(latestPlanned({ quarterlyAt: '03:00' }, at('2026-11-23T10:00:00Z'), KYIV).toISOString(), '2026-10-01T00:00:00.000Z'));
});
