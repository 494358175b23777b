/** The languages of every message and page; Ukrainian is the first. */
export const LANGUAGES = ['uk', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the kit. */
export type Texts = { readonly [L in Language]: string };

/**
 * The Ukrainian form that goes with `count`: `one` after 1, 21, 31…, `few` after 2–4, 22–24…, `many` after the rest.
 * Source: Unicode CLDR plural rules, language `uk`.
 */
export function ukPlural(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return one;
  if (2 <= ones && ones <= 4 && !(12 <= tens && tens <= 14)) return few;
  return many;
}
