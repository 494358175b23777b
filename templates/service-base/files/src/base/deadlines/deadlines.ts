import type { Localised } from '../words/language.ts';

/** How a limit is counted. The day of receipt itself never counts. */
export type LimitUnit = 'month' | 'calendarDay' | 'workingDay' | 'hour';

/** A length of time and how it is counted. */
export interface Limit {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** One term of consideration. */
export interface DeadlineRule {
  readonly title: Localised;
  readonly limit: Limit;
  /** Longest total, counted from receipt, to which a head may extend it with a reason; absent: no extension. */
  readonly extendedTo?: Limit;
  /** Act and article. */
  readonly source: Localised;
  /** `law`: the article was read and checked; `recommended`: a custom of councils, no statute behind it. */
  readonly force: 'law' | 'recommended';
}

/**
 * Every term of consideration that a service may use.
 * Law 393/96-ВР art. 20 (appeals) and Law 2939-VI art. 20 (public information) were checked by their published text;
 * what is marked `recommended` is not law and may be changed by the council.
 */
export const DEADLINES = {
  appeal: {
    title: { uk: 'Звернення', en: 'Appeal' },
    limit: { count: 1, unit: 'month' },
    extendedTo: { count: 45, unit: 'calendarDay' },
    source: { uk: 'Закон № 393/96-ВР, ст. 20', en: 'Law 393/96-ВР, art. 20' },
    force: 'law',
  },
  simpleAppeal: {
    title: { uk: 'Звернення без додаткового вивчення', en: 'Appeal that needs no further study' },
    limit: { count: 15, unit: 'calendarDay' },
    extendedTo: { count: 45, unit: 'calendarDay' },
    source: { uk: 'Закон № 393/96-ВР, ст. 20', en: 'Law 393/96-ВР, art. 20' },
    force: 'law',
  },
  informationRequest: {
    title: { uk: 'Запит на інформацію', en: 'Information request' },
    limit: { count: 5, unit: 'workingDay' },
    extendedTo: { count: 20, unit: 'workingDay' },
    source: { uk: 'Закон № 2939-VI, ст. 20', en: 'Law 2939-VI, art. 20' },
    force: 'law',
  },
  urgentInformationRequest: {
    title: { uk: 'Терміновий запит на інформацію', en: 'Urgent information request' },
    limit: { count: 48, unit: 'hour' },
    source: { uk: 'Закон № 2939-VI, ст. 20', en: 'Law 2939-VI, art. 20' },
    force: 'law',
  },
  instruction: {
    title: { uk: 'Доручення підрозділу', en: 'Instruction to a unit' },
    limit: { count: 10, unit: 'workingDay' },
    source: { uk: 'строк визначає керівник', en: 'the head decides' },
    force: 'recommended',
  },
} as const satisfies Record<string, DeadlineRule>;

/** One of `DEADLINES`. */
export type DeadlineKind = keyof typeof DEADLINES;

/** The rule of a kind, with its optional parts visible to the type checker. */
export function deadlineRule(kind: DeadlineKind): DeadlineRule {
  return DEADLINES[kind];
}
