import { transliterate } from './transliterate.ts';

/** The last names that were cut into words: templates ask for the same few again and again. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 100;

/** The words of a name in any case, small, in Latin letters and digits. */
function wordsOf(text: string): readonly string[] {
  const words = known.get(text) ?? cutIntoWords(text);
  if (known.size < MOST_KNOWN) known.set(text, words);
  return words;
}

function cutIntoWords(text: string): readonly string[] {
  return (transliterate(text).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []).map((word) => word.toLowerCase());
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `reviewDays` → `review-days`. */
export function kebabCase(text: string): string {
  return wordsOf(text).join('-');
}

/** `review days` → `ReviewDays`. */
export function pascalCase(text: string): string {
  return wordsOf(text).map(capital).join('');
}

/** `review days` → `reviewDays`. */
export function camelCase(text: string): string {
  return wordsOf(text)
    .map((word, index) => (index === 0 ? word : capital(word)))
    .join('');
}
