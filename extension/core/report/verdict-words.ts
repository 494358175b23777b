import type { State } from '../acceptance/judge.ts';
import { type Language, type Texts, ukPlural } from '../text/language.ts';
import type { Conformity, VerdictKind } from './conformity.ts';
import { BEST_FIRST } from './state-words.ts';

type Must = Conformity['verdict']['must'];

const HEADLINES: { readonly [Kind in Exclude<VerdictKind, 'failed'>]: Texts } = {
  proven: { uk: 'Усі обов’язкові вимоги доведено', en: 'Every must requirement is proven' },
  open: {
    uk: 'Обов’язкові вимоги зі сценаріями доведено, решту ще треба підтвердити',
    en: 'The must requirements with scenarios are proven; the rest is still to be confirmed',
  },
  notFinished: { uk: 'Перевірка не завершилася: висновку зробити не можна', en: 'The run did not finish: nothing can be concluded' },
};

const NOT_MET: Texts = { uk: 'Є обов’язкові вимоги, яких система не виконує', en: 'Some must requirements are not met' };
const NOT_PROVEN: Texts = { uk: 'Є обов’язкові вимоги, виконання яких не доведено', en: 'Some must requirements are not proven' };

/** The verdict in one line. */
export function headlineOf({ verdict: { kind, must } }: Conformity, language: Language): string {
  if (kind !== 'failed') return HEADLINES[kind][language];
  return (0 < must.failed ? NOT_MET : NOT_PROVEN)[language];
}

/** A count as a clause of the sentence. */
const CLAUSES: { readonly [S in State]: { readonly [L in Language]: (count: number) => string } } = {
  proven: { uk: (count) => `доведено сценаріями\u00a0—\u00a0${count}`, en: (count) => `${count} proven by scenarios` },
  failed: { uk: (count) => `не виконано\u00a0—\u00a0${count}`, en: (count) => `${count} failed` },
  outdated: { uk: (count) => `застаріло\u00a0—\u00a0${count}`, en: (count) => `${count} outdated` },
  notCovered: { uk: (count) => `не перевірено\u00a0—\u00a0${count}`, en: (count) => `${count} not verified` },
  manual: { uk: (count) => `мають підтвердити люди\u00a0—\u00a0${count}`, en: (count) => `${count} for people to confirm` },
  outOfScope: { uk: (count) => `поза обсягом\u00a0—\u00a0${count}`, en: (count) => `${count} out of scope` },
};

/** What the verdict rests on: the must requirements counted by state. */
export function countsSentence(must: Must, language: Language): string {
  if (must.total === 0) return { uk: 'Завдання не має обов’язкових вимог.', en: 'The task has no must requirements.' }[language];
  const clauses = BEST_FIRST.filter((state) => 0 < must[state]).map((state) => CLAUSES[state][language](must[state]));
  const total = {
    uk: `У завданні ${must.total} ${ukPlural(must.total, 'обов’язкова вимога', 'обов’язкові вимоги', 'обов’язкових вимог')}`,
    en: `The task has ${must.total} must requirement${must.total === 1 ? '' : 's'}`,
  };
  return `${total[language]}: ${clauses.join(', ')}.`;
}

/** The verdict for a line of a terminal or an editor. */
export function verdictSentence(conformity: Conformity, language: Language): string {
  return `${headlineOf(conformity, language)}. ${countsSentence(conformity.verdict.must, language)}`;
}
