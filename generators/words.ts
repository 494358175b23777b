import type { Language } from '../extension/core/text/language.ts';

/** The language of questions: `HROMADA_LANG`, else English where the locale says so, else Ukrainian. */
export function languageOfTerminal(): Language {
  const { HROMADA_LANG: wanted, LC_ALL, LANG } = process.env;
  if (wanted === 'uk' || wanted === 'en') return wanted;
  return (LC_ALL ?? LANG ?? '').startsWith('en') ? 'en' : 'uk';
}
