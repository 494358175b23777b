/** Date and time of day, without a zone. */
export interface CivilTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The time in UTC at an instant, in milliseconds since 1970. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
export function civilTime(at: number): CivilTime {
  const days = Math.floor(at / DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const seconds = Math.floor((at - Math.floor(at / DAY) * DAY) / 1_000);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
    hour: Math.floor(seconds / 3_600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** The instant of a time in UTC. Source: the same, days_from_civil. */
export function instantOf({ year, month, day, hour, minute, second }: CivilTime): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month <= 2 ? 9 : -3)) + 2) / 5) + day - 1;
  const days = era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
  return days * DAY + hour * HOUR + minute * 60_000 + second * 1_000;
}

/** The time in Kyiv: UTC+2, and UTC+3 from the last Sunday of March to that of October, 01:00 UTC. Source: IANA tz database, zone Europe/Kyiv, since 1996. */
export function kyivTime(at: number): CivilTime {
  const { year } = civilTime(at);
  const isSummer = lastSunday(year, 3) <= at && at < lastSunday(year, 10);
  return civilTime(at + (isSummer ? 3 : 2) * HOUR);
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = instantOf({ year, month, day: 31, hour: 1, minute: 0, second: 0 });
  // 1970-01-01 was a Thursday.
  const weekday = (Math.floor(last / DAY) + 4) % 7;
  return last - weekday * DAY;
}
