/** Languages of the interface; Ukrainian comes first. */
export const LANGUAGES = ['uk', 'en'] as const;

/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** Whether the text names a language of the interface. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.includes(text as Language);
}
