import type { Clock } from '../../src/base/clock.ts';

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  set(at: Date): void;
  /** Moves on by so many minutes. */
  advance(minutes: number): void;
}

/** Starts on Monday 05.10.2026 at 09:00 in Kyiv, unless told otherwise. */
export function testClock(start = new Date('2026-10-05T06:00:00Z')): TestClock {
  let at = start;
  return {
    now: () => new Date(at),
    set: (next) => void (at = next),
    advance: (minutes) => void (at = new Date(at.getTime() + minutes * 60_000)),
  };
}
