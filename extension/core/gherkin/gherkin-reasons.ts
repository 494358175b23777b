import type { Texts } from '../text/language.ts';

/** What the parser's token names mean to somebody who writes a scenario. `#EOF` and `#Empty` are always possible and not named. */
const TOKENS: { readonly [token: string]: Texts } = {
  '#FeatureLine': { uk: '«Функціонал:»', en: '"Feature:"' },
  '#RuleLine': { uk: '«Rule:»', en: '"Rule:"' },
  '#BackgroundLine': { uk: '«Передумова:»', en: '"Background:"' },
  '#ScenarioLine': { uk: '«Сценарій:»', en: '"Scenario:"' },
  '#ExamplesLine': { uk: '«Приклади:»', en: '"Examples:"' },
  '#StepLine': { uk: 'крок («Дано», «Коли», «Тоді», «І»)', en: 'a step ("Given", "When", "Then", "And")' },
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
export function gherkinReason(message: string): Texts {
  const bare = message.replace(/^\(-?\d+:-?\d+\): /, '');
  const known = SENTENCES.find(([pattern]) => pattern.test(bare));
  if (known !== undefined) return known[1];
  const expected = (/expected: ([^']*?)(?:, got '|$)/.exec(bare)?.[1] ?? '').split(', ').flatMap((token) => TOKENS[token] ?? []);
  if (expected.length === 0) return { uk: bare, en: bare };
  const places = { uk: expected.map(({ uk }) => uk).join(', '), en: expected.map(({ en }) => en).join(', ') };
  const got = /, got '([\s\S]*)'$/.exec(bare)?.[1];
  if (got === undefined)
    return { uk: `текст скінчився, а тут має стояти ${places.uk}`, en: `the text ends where ${places.en} should stand` };
  return { uk: `«${got}» тут недоречне; може стояти ${places.uk}`, en: `"${got}" is out of place; expected ${places.en}` };
}
