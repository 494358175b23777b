import { addDays, dayOfWeek, type IsoDate } from './calendar-date.ts';

/** What makes a day a working day. Read from `data/calendar.json`. */
export interface WorkCalendar {
  /** Days of the year, `MM-DD`, that are public holidays. */
  readonly publicHolidays: readonly string[];
  /** Martial law: public holidays on a weekday are working days. */
  readonly publicHolidaysAreWorkingDays: boolean;
  /** Single weekdays off, for example a day moved by the government. */
  readonly extraDaysOff: readonly string[];
  /** Single weekend days on which the council works. */
  readonly extraWorkingDays: readonly string[];
}

/** Whether the council works that day: Monday to Friday, then the exceptions of the calendar. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  if (calendar.extraWorkingDays.includes(date)) return true;
  if (calendar.extraDaysOff.includes(date)) return false;
  if (dayOfWeek(date) === 0 || dayOfWeek(date) === 6) return false;
  return calendar.publicHolidaysAreWorkingDays || !calendar.publicHolidays.includes(date.slice(5));
}

/** The date `days` working days after `date`, which itself does not count; before it when negative. */
export function addWorkingDays(date: IsoDate, days: number, calendar: WorkCalendar): IsoDate {
  const step = Math.sign(days);
  let reached = date;
  for (let left = Math.abs(days); 0 < left; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** How many working days follow `start` up to and including `end`; 0 when `end` is not later. */
export function workingDaysBetween(start: IsoDate, end: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}
