import { EN } from './en.ts';
import type { Language } from './language.ts';
import { type BaseWords, UK } from './uk.ts';

/** The shared words by language. */
export const BASE_WORDS: Readonly<Record<Language, BaseWords>> = { uk: UK, en: EN };
