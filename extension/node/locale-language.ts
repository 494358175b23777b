import type { Language } from '../core/text/language.ts';

/** The language that the environment's locale asks for: English where it says so, Ukrainian elsewhere. Source: POSIX, order of locale variables. */
export function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('en') ? 'en' : 'uk';
}
