import type { Language } from '../text/language.ts';

/** `error` makes `check` fail; `warning` does where a limit says so; `info` never. */
export type Severity = 'error' | 'warning' | 'info';

/** What the kit knows about one code: how grave it is and its sentence in every language, made from the facts. */
export type Code<Details> = { readonly severity: Severity } & { readonly [L in Language]: (details: Details) => string };

/** One row of a table of codes. The type argument names the facts that a finding of this code carries. */
export function code<Details>(severity: Severity, uk: (details: Details) => string, en: (details: Details) => string): Code<Details> {
  return { severity, uk, en };
}
