import type { Language } from '../text/language.ts';
import { civilTime, instantOf, kyivTime } from './civil-time.ts';

const MONTHS: { readonly [L in Language]: readonly string[] } = {
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** An instant, in milliseconds since 1970 UTC, as RFC 3339 has it: UTC, whole seconds. */
export function toRfc3339(at: number): string {
  const { year, month, day, hour, minute, second } = civilTime(at);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}

/** The same as people in Ukraine read it: date, time, Kyiv time. */
export function printInstant(at: number, language: Language): string {
  const { year, month, day, hour, minute } = kyivTime(at);
  const date = `${day} ${MONTHS[language][month - 1]} ${year}`;
  const time = `${pad(hour)}:${pad(minute)}`;
  return { uk: `${date} року, ${time} за київським часом`, en: `${date}, ${time} Kyiv time` }[language];
}

/** Milliseconds as people read them: whole ones up to a second, then seconds with one decimal. */
export function printDuration(milliseconds: number, language: Language): string {
  if (milliseconds < 1_000) return { uk: `${milliseconds} мс`, en: `${milliseconds} ms` }[language];
  const seconds = (milliseconds / 1_000).toFixed(1);
  return { uk: `${seconds.replace('.', ',')} с`, en: `${seconds} s` }[language];
}

/** The instant that `toRfc3339` printed. */
export function fromRfc3339(text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return instantOf({ year, month, day, hour, minute, second });
}

function pad(number: number, digits = 2): string {
  return String(number).padStart(digits, '0');
}
