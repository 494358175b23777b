import { addDays, addMonths, dateIn, type IsoDate } from '../days/calendar-date.ts';
import { addWorkingDays, type WorkCalendar } from '../days/work-calendar.ts';
import { type DeadlineKind, deadlineRule, type Limit } from './deadlines.ts';

/** What counting needs to know of the council. `zone` is an IANA time zone. */
export interface Counting {
  readonly calendar: WorkCalendar;
  readonly zone: string;
}

/** The last day on which a document received at the instant may be answered. */
export function dueDate(kind: DeadlineKind, receivedAt: Date, counting: Counting): IsoDate {
  return limitDate(deadlineRule(kind).limit, receivedAt, counting);
}

/** The latest day to which the term may be extended; undefined where the law knows no extension. */
export function latestExtension(kind: DeadlineKind, receivedAt: Date, counting: Counting): IsoDate | undefined {
  const { extendedTo } = deadlineRule(kind);
  return extendedTo && limitDate(extendedTo, receivedAt, counting);
}

function limitDate({ count, unit }: Limit, receivedAt: Date, { calendar, zone }: Counting): IsoDate {
  const received = dateIn(zone, receivedAt);
  switch (unit) {
    case 'month': return addMonths(received, count);
    case 'calendarDay': return addDays(received, count);
    case 'workingDay': return addWorkingDays(received, count, calendar);
    case 'hour': return dateIn(zone, new Date(receivedAt.getTime() + count * 3_600_000));
  }
}
