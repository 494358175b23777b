/**
 * Ukrainian letters and their Latin spelling; where a letter has two, the first is for the start of a word.
 * Source: Cabinet of Ministers resolution 55 of 27 January 2010, the table of transliteration.
 */
const LETTERS: Readonly<Record<string, string | readonly [initial: string, inside: string]>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: ['ye', 'ie'],
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: ['yi', 'i'],
  й: ['y', 'i'],
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: ['yu', 'iu'],
  я: ['ya', 'ia'],
  // Letters of names that the table does not know, so that they do not vanish from a file name.
  ё: ['yo', 'io'],
  ъ: '',
  ы: 'y',
  э: 'e',
};

/** Small and capital letters → how they are spelled at the start of a word and inside one. */
const SPELLINGS: ReadonlyMap<string, readonly [initial: string, inside: string]> = new Map(
  Object.entries(LETTERS).flatMap(([letter, spelling]) => {
    const [initial, inside] = typeof spelling === 'string' ? [spelling, spelling] : spelling;
    const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    return [
      [letter, [initial, inside]],
      [letter.toUpperCase(), [capital(initial), capital(inside)]],
    ] as const;
  }),
);

const APOSTROPHES = /['’ʼ`´]/;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** `text` in Latin letters, capitals kept at the start of what a letter becomes; other signs stay. Apostrophes and soft signs inside words are left out. */
export function transliterate(text: string): string {
  let latin = '';
  let inWord = false;
  let afterZ = false;
  for (const sign of text.normalize('NFC')) {
    const spelling = SPELLINGS.get(sign);
    if (spelling !== undefined) {
      // The table writes «зг» as «zgh», to tell it from «ж».
      const isZgh = afterZ && (sign === 'г' || sign === 'Г');
      latin += isZgh ? (sign === 'г' ? 'gh' : 'Gh') : spelling[inWord ? 1 : 0];
      inWord = true;
    } else if (!inWord || !APOSTROPHES.test(sign)) {
      latin += sign;
      inWord = IN_WORD.test(sign);
    }
    afterZ = sign === 'з' || sign === 'З';
  }
  return latin.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A name for files and addresses: small Latin letters and digits, words joined by `-`; empty when `text` has neither. */
export function slug(text: string): string {
  return transliterate(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
