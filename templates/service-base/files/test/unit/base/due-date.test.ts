import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeadlineKind } from '../../../src/base/deadlines/deadlines.ts';
import { type Counting, dueDate, latestExtension } from '../../../src/base/deadlines/due-date.ts';

const WAR: Counting = { zone: 'Europe/Kyiv', calendar: { publicHolidays: ['12-25', '01-01'], publicHolidaysAreWorkingDays: true, extraDaysOff: [], extraWorkingDays: [] } };
const PEACE: Counting = { ...WAR, calendar: { ...WAR.calendar, publicHolidaysAreWorkingDays: false } };

/** [what the law says, kind, received, due] */
const CASES: readonly (readonly [string, DeadlineKind, string, string])[] = [
  ['one month is the same day of the next month', 'appeal', '2026-10-05T09:00+03:00', '2026-11-05'],
  ['one month from the 31st ends on the last day of a shorter month', 'appeal', '2027-01-31T09:00+02:00', '2027-02-28'],
  ['one month over the end of a year', 'appeal', '2026-12-15T09:00+02:00', '2027-01-15'],
  ['15 calendar days', 'simpleAppeal', '2026-10-05T09:00+03:00', '2026-10-20'],
  ['5 working days from a Monday end on the next Monday', 'informationRequest', '2026-10-05T09:00+03:00', '2026-10-12'],
  ['5 working days from a Saturday end on Friday', 'informationRequest', '2026-10-10T09:00+03:00', '2026-10-16'],
  ['48 hours end on the day after tomorrow', 'urgentInformationRequest', '2026-10-05T09:00+03:00', '2026-10-07'],
  ['what comes before midnight in Kyiv counts for that day', 'simpleAppeal', '2026-10-05T23:59+03:00', '2026-10-20'],
  ['48 hours over the change of the clocks', 'urgentInformationRequest', '2026-10-24T23:30+03:00', '2026-10-26'],
];

describe('dueDate', () => {
  for (const [fact, kind, received, due] of CASES) it(fact, () => assert.equal(dueDate(kind, new Date(received), WAR), due));

  it('counts public holidays as working days under martial law only', () => {
    const received = new Date('2026-12-21T09:00+02:00');
    assert.equal(dueDate('informationRequest', received, WAR), '2026-12-28');
    assert.equal(dueDate('informationRequest', received, PEACE), '2026-12-29');
  });

  it('follows days that were moved', () => {
    const calendar = { ...WAR.calendar, extraDaysOff: ['2026-10-06'], extraWorkingDays: ['2026-10-10'] };
    assert.equal(dueDate('informationRequest', new Date('2026-10-05T09:00+03:00'), { ...WAR, calendar }), '2026-10-12');
  });
});

describe('latestExtension', () => {
  const received = new Date('2026-10-05T09:00+03:00');
  it('is the 45th day for an appeal', () => assert.equal(latestExtension('appeal', received, WAR), '2026-11-19'));
  it('is the 20th working day for an information request', () => assert.equal(latestExtension('informationRequest', received, WAR), '2026-11-02'));
  it('does not exist for an urgent request', () => assert.equal(latestExtension('urgentInformationRequest', received, WAR), undefined));
});
