import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { parseDate } from '../../../src/base/days/calendar-date.ts';
import { roleByName } from '../../support/people.ts';
import type { World } from './world.ts';

type Step = (this: World, ...values: never[]) => void | Promise<void>;

const KEYWORDS = { given: Given, when: When, then: Then } as const;

/** Apostrophes that Ukrainian texts use for the same sign. */
const APOSTROPHES = ['’', "'", 'ʼ'];

/**
 * One step in Ukrainian and in English: the same function runs for both wordings.
 * Wordings are Cucumber expressions; write the Ukrainian apostrophe as ’, the other two are accepted as well.
 */
export function step(keyword: keyof typeof KEYWORDS, wordings: readonly string[], run: Step): void {
  const variants = wordings.flatMap((wording) => (wording.includes('’') ? APOSTROPHES.map((sign) => wording.replaceAll('’', sign)) : [wording]));
  for (const wording of variants) KEYWORDS[keyword](wording, run as (this: World, ...values: unknown[]) => void | Promise<void>);
}

/** Text in «» or in English quotes, without them. */
defineParameterType({ name: 'quoted', regexp: [/«([^»]*)»/, /"([^"]*)"/, /“([^”]*)”/], transformer: (...texts: (string | undefined)[]) => texts.find((text) => text !== undefined) ?? '' });

/** A date as `05.10.2026` or `2026-10-05`. */
defineParameterType({ name: 'date', regexp: /\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}/, transformer: (text: string) => parseDate(text) });

/** A time of the day, `08:00`. */
defineParameterType({ name: 'time', regexp: /\d{1,2}:\d{2}/, transformer: (text: string) => text.padStart(5, '0') });

/** Words for roles in running text, besides the names of the task. */
const ROLE_WORDS: Readonly<Record<string, string>> = { керівник: 'Керівник підрозділу', адміністратор: 'Адміністратор системи', head: 'Unit head', 'head of the unit': 'Unit head', administrator: 'System administrator' };

/** A role without quotes: «реєстратор», «the registrar». */
defineParameterType({
  name: 'role',
  regexp: /(?:the )?(заявник|староста|реєстратор|виконавець|керівник підрозділу|керівник|адміністратор|applicant|starosta|registrar|executor|head of the unit|unit head|head|administrator)/,
  transformer: (word: string) => roleByName(ROLE_WORDS[word] ?? word),
});

/** An enumeration of fields, to the end of its part of the sentence. */
defineParameterType({ name: 'fields', regexp: /.+/, useForSnippets: false, transformer: (text: string) => text });
