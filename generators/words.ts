import type { Language } from '../extension/core/text/language.ts';
import { localeLanguage } from '../extension/node/locale-language.ts';

/** The language of questions: `HROMADA_LANG`, else the locale's. */
export function languageOfTerminal(): Language {
  const wanted = process.env.HROMADA_LANG;
  return wanted === 'uk' || wanted === 'en' ? wanted : localeLanguage();
}
