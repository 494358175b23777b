import type { Texts } from '../text/language.ts';

export type DeadlineUnit = 'hours' | 'calendarDays' | 'workingDays' | 'months';

export interface Duration {
  readonly value: number;
  readonly unit: DeadlineUnit;
}

export interface StatutoryDeadline extends Duration {
  /** How the limit reads, with its unit. */
  readonly limit: Texts;
  readonly law: Texts;
}

const APPEALS: Texts = { uk: 'Закон № 393/96-ВР, ст. 20', en: 'Law 393/96-ВР, article 20' };
const INFORMATION: Texts = { uk: 'Закон № 2939-VI, ст. 20', en: 'Law 2939-VI, article 20' };

/**
 * The longest time that the law gives, by kind of matter. Only limits whose text was verified are here.
 * Sources: Law 393/96-ВР on citizens' appeals, article 20; Law 2939-VI on access to public information, article 20.
 */
export const STATUTORY_DEADLINES = {
  appeal: { value: 1, unit: 'months', limit: { uk: 'один місяць', en: 'one month' }, law: APPEALS },
  appealNoStudy: { value: 15, unit: 'calendarDays', limit: { uk: '15 днів', en: '15 days' }, law: APPEALS },
  appealTotal: {
    value: 45,
    unit: 'calendarDays',
    limit: { uk: '45 днів разом із продовженням', en: '45 days, extension included' },
    law: APPEALS,
  },
  informationRequest: { value: 5, unit: 'workingDays', limit: { uk: '5 робочих днів', en: '5 working days' }, law: INFORMATION },
  informationUrgent: { value: 48, unit: 'hours', limit: { uk: '48 годин', en: '48 hours' }, law: INFORMATION },
  informationExtended: {
    value: 20,
    unit: 'workingDays',
    limit: { uk: '20 робочих днів разом із продовженням', en: '20 working days, extension included' },
    law: INFORMATION,
  },
} as const satisfies Record<string, StatutoryDeadline>;

export type DeadlineKind = keyof typeof STATUTORY_DEADLINES;

/** Calendar days that one unit takes at most: five working days fill a week, a month has 31 days. */
const CALENDAR_DAYS: { readonly [Unit in DeadlineUnit]: number } = { hours: 1 / 24, calendarDays: 1, workingDays: 7 / 5, months: 31 };

/** Whether `found` is longer than the law allows; units are compared through calendar days, in favour of `found`. */
export function exceeds(found: Duration, { value, unit }: Duration): boolean {
  if (found.unit === unit) return value < found.value;
  return Math.ceil(value * CALENDAR_DAYS[unit]) < found.value * CALENDAR_DAYS[found.unit];
}
