/** Calendar date `YYYY-MM-DD`, without a time or a zone. Made by `parseDate`, `dateIn` and the functions below. */
export type IsoDate = string & { readonly __unit: 'IsoDate' };

const DAY_MS = 86_400_000;

/** Reads `2026-10-05` or `05.10.2026`; undefined when the text is no date of the calendar (31.02 included). */
export function parseDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? trimmed : trimmed.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, pointsToIso);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === iso ? (iso as IsoDate) : undefined;
}

function pointsToIso(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The date that clocks in `zone` (IANA name) show at the instant. */
export function dateIn(zone: string, at: Date): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at) as IsoDate;
}

/** The instant at which clocks in `zone` show `date` and `time` (`HH:MM`). */
export function instantOf(date: IsoDate, time: string, zone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - zoneOffset(zone, asUtc);
  return new Date(asUtc - zoneOffset(zone, guess));
}

/** Milliseconds by which clocks in `zone` are ahead of UTC at the instant. */
function zoneOffset(zone: string, at: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

/** The date `days` calendar days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The same day of a later month, or that month's last day when it is shorter: 31.01 + 1 month = 28.02. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** First and last day of the quarter that ended before `date`. */
export function quarterBefore(date: IsoDate): { readonly start: IsoDate; readonly end: IsoDate } {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const first = `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as IsoDate;
  return { start: addMonths(first, -3), end: addDays(first, -1) };
}

/** As people read it: `05.10.2026` in Ukrainian, `5 October 2026` in English. */
export function formatDate(date: IsoDate, language: 'uk' | 'en'): string {
  if (language === 'uk') return date.split('-').reverse().join('.');
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** Date and time to the minute in `zone`: `05.10.2026 09:30`, in both languages. */
export function formatInstant(at: Date, zone: string, language: 'uk' | 'en'): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${formatDate(dateIn(zone, at), language)}, ${time}`;
}
