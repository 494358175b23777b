import type { Language, Texts } from '../text/language.ts';

/** Keywords that the parser asks for, in the language of the scenario. */
const KEYWORDS: { readonly [token: string]: Texts } = {
  '#FeatureLine': { uk: 'Функціонал:', en: 'Feature:' },
  '#BackgroundLine': { uk: 'Передумова:', en: 'Background:' },
  '#ScenarioLine': { uk: 'Сценарій:', en: 'Scenario:' },
  '#ExamplesLine': { uk: 'Приклади:', en: 'Examples:' },
  '#StepLine': { uk: 'Дано, Коли, Тоді, І', en: 'Given, When, Then, And' },
};

/** Other signs that it asks for, in the language of the message. `#EOF` and `#Empty` are always possible, `#RuleLine` is rare: not named. */
const SIGNS: { readonly [token: string]: Texts } = {
  '#TableRow': { uk: 'рядок таблиці (| … |)', en: 'a table row (| … |)' },
  '#DocStringSeparator': { uk: 'потрійні лапки (""")', en: 'triple quotes (""")' },
  '#TagLine': { uk: 'тег (@назва)', en: 'a tag (@name)' },
  '#Language': { uk: '«# language:»', en: '"# language:"' },
};

/** Sentences of the parser that are not about tokens. */
const SENTENCES: readonly (readonly [pattern: RegExp, texts: Texts])[] = [
  [
    /inconsistent cell count/,
    { uk: 'у рядках таблиці різна кількість клітинок', en: 'the rows of the table have different numbers of cells' },
  ],
  [/whitespace/, { uk: 'тег не може містити пропусків', en: 'a tag cannot contain spaces' }],
];

/** The parser's message for people; its own English where it says something new. */
export function gherkinReason(message: string, dialect: Language): Texts {
  const bare = message.replace(/^\(-?\d+:-?\d+\): /, '');
  const known = SENTENCES.find(([pattern]) => pattern.test(bare));
  if (known !== undefined) return known[1];
  const tokens = (/expected: ([^']*?)(?:, got '|$)/.exec(bare)?.[1] ?? '').split(', ');
  const expected = tokens.flatMap((token): Texts | readonly [] => {
    const keyword = KEYWORDS[token]?.[dialect];
    return keyword === undefined ? (SIGNS[token] ?? []) : { uk: `«${keyword}»`, en: `"${keyword}"` };
  });
  if (expected.length === 0) return { uk: bare, en: bare };
  const places = { uk: expected.map(({ uk }) => uk).join(', '), en: expected.map(({ en }) => en).join(', ') };
  const got = /, got '([\s\S]*)'$/.exec(bare)?.[1];
  if (got === undefined)
    return { uk: `текст скінчився, а тут має стояти ${places.uk}`, en: `the text ends where ${places.en} should stand` };
  return { uk: `«${got}» тут недоречне; може стояти ${places.uk}`, en: `"${got}" is out of place; expected ${places.en}` };
}
