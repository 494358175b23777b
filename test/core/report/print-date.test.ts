import assert from 'node:assert/strict';
import { fromRfc3339, printDuration, printInstant, toRfc3339 } from '../../../extension/core/report/print-date.ts';

/** [UTC, as people in Ukraine read it] */
const INSTANTS: readonly (readonly [string, string])[] = [
  ['2026-11-02T10:15:00Z', '2 листопада 2026 року, 12:15 за київським часом'],
  ['2026-06-30T21:59:59Z', '1 липня 2026 року, 00:59 за київським часом'],
  ['2026-03-29T00:59:00Z', '29 березня 2026 року, 02:59 за київським часом'],
  ['2026-03-29T01:00:00Z', '29 березня 2026 року, 04:00 за київським часом'],
  ['2026-10-25T00:59:00Z', '25 жовтня 2026 року, 03:59 за київським часом'],
  ['2026-10-25T01:00:00Z', '25 жовтня 2026 року, 03:00 за київським часом'],
  ['2024-02-29T23:00:00Z', '1 березня 2024 року, 01:00 за київським часом'],
  ['2026-12-31T22:00:00Z', '1 січня 2027 року, 00:00 за київським часом'],
];

describe('printInstant', () => {
  for (const [instant, expected] of INSTANTS) it(instant, () => assert.equal(printInstant(fromRfc3339(instant), 'uk'), expected));

  it('in English too', () => assert.equal(printInstant(fromRfc3339('2026-11-02T10:15:00Z'), 'en'), '2 November 2026, 12:15 Kyiv time'));

  it('agrees with the host’s calendar over 400 years', () => {
    for (let at = 0; at < Date.UTC(2370, 0); at += 86_400_000 * 3 + 4_321_000) {
      assert.equal(toRfc3339(at), new Date(at).toISOString().replace('.000Z', 'Z'));
      assert.equal(fromRfc3339(toRfc3339(at)), at);
    }
  });

  it('agrees with the host’s time zone', () => {
    const kyiv = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kiev', hour: '2-digit', minute: '2-digit' });
    for (let at = Date.UTC(2020, 0); at < Date.UTC(2035, 0); at += 3_600_000 * 11)
      assert.match(printInstant(at, 'uk'), new RegExp(kyiv.format(at)));
  });
});

describe('printDuration', () => {
  it('is whole milliseconds, then seconds', () => {
    assert.deepEqual(
      [0, 999, 1_000, 61_234].map((time) => printDuration(time, 'uk')),
      ['0 мс', '999 мс', '1,0 с', '61,2 с'],
    );
    assert.equal(printDuration(1_250, 'en'), '1.3 s');
  });
});
