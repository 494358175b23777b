import type { DeadlineUnit, Duration } from '../classifier/statutory-deadlines.ts';

/** A length of time that a text names, and where in the text. */
export interface FoundDuration extends Duration {
  readonly start: number;
  readonly end: number;
  /** As written, line breaks and indentation as one blank. */
  readonly text: string;
}

// biome-ignore format: one number a line
const NUMBER_WORDS: { readonly [word: string]: number } = {
  один: 1, одного: 1, одному: 1, одна: 1, one: 1, a: 1,
  два: 2, двох: 2, дві: 2, two: 2,
  три: 3, трьох: 3, three: 3,
  чотири: 4, чотирьох: 4, four: 4,
  'п’ять': 5, 'п’яти': 5, five: 5,
  десять: 10, десяти: 10, ten: 10,
  'п’ятнадцять': 15, 'п’ятнадцяти': 15, fifteen: 15,
  двадцять: 20, двадцяти: 20, twenty: 20,
  тридцять: 30, тридцяти: 30, thirty: 30,
  сорок: 40, сорока: 40, forty: 40,
  шістдесят: 60, шістдесяти: 60, sixty: 60,
  'дев’яносто': 90, ninety: 90,
};

const NUMBER = `(\\d{1,4}|${Object.keys(NUMBER_WORDS).join('|')})`;
/** Letters of both languages. `\p{L}` says more than is needed here, and takes milliseconds to compile with the flags i and u. */
const LETTER = 'a-zа-яіїєґ’';
const KIND = `(?:(календарн|робоч|calendar|working|business)[${LETTER}]*\\s+)?`;
const UNIT = `(годин|дн(?:ів|і|я|ями)|денн|день|діб|доб|тижн|місяц|hour|day|week|month)[${LETTER}]*`;
const DURATION = new RegExp(`(?<![${LETTER}\\d.,/-])${NUMBER}[\\s\\u00a0-]+${KIND}${UNIT}`, 'gi');

const UNITS: readonly (readonly [start: RegExp, unit: DeadlineUnit, times: number])[] = [
  [/^(годин|hour)/i, 'hours', 1],
  [/^(тижн|week)/i, 'calendarDays', 7],
  [/^(місяц|month)/i, 'months', 1],
  [/^/, 'calendarDays', 1],
];

/** Lengths of time in Ukrainian and English text, in order. Days are calendar days unless the text says "working". */
export function durationsIn(text: string): readonly FoundDuration[] {
  return [...text.matchAll(DURATION)].map((match) => {
    const [found, number = '', kind, unitWord = ''] = match;
    const [, unit, times] = UNITS.find(([start]) => start.test(unitWord)) as (typeof UNITS)[number];
    const working = kind !== undefined && !/^calendar|^календарн/i.test(kind);
    const value = (NUMBER_WORDS[number.toLowerCase().replace("'", '’')] ?? Number(number)) * times;
    return {
      value,
      unit: working && unit === 'calendarDays' ? 'workingDays' : unit,
      text: found.replace(/\s+/g, ' '),
      start: match.index,
      end: match.index + found.length,
    };
  });
}
