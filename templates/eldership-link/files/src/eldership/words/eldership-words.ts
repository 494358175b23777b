import type { Language } from '../../base/words/language.ts';
import { EN } from './en.ts';
import { type EldershipWords, UK } from './uk.ts';

/** The words of this service by language. */
export const WORDS: Readonly<Record<Language, EldershipWords>> = { uk: UK, en: EN };
