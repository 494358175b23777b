import type { Language } from '../text/language.ts';
import type { Span } from '../text/source-text.ts';
import type { Severity } from './code.ts';
import { PACK_CODES } from './pack-codes.ts';
import { SCHEMA_CODES } from './schema-codes.ts';
import { GHERKIN_CODES, TASK_CODES } from './task-codes.ts';

/** Every code that a finding may have. A code is a row: severity, Ukrainian sentence, English sentence. */
export const CODES = { ...SCHEMA_CODES, ...TASK_CODES, ...GHERKIN_CODES, ...PACK_CODES } as const;

export type FindingCode = keyof typeof CODES;

/** The facts that a finding of each code carries. */
export type FindingDetails = { readonly [Code in FindingCode]: Parameters<(typeof CODES)[Code]['uk']>[0] };

/** Something wrong with a document: a value, never an exception. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [C in Code]: {
    readonly code: C;
    readonly span: Span;
    /** JSON Pointer (RFC 6901) of the value concerned; of the parent where a key is missing. */
    readonly pointer: string;
    readonly details: FindingDetails[C];
  };
}[Code];

/** A value and what is wrong with it; no value where too much is wrong to go on. */
export interface Checked<Value> {
  readonly value?: Value;
  /** In the order of their places. */
  readonly findings: readonly Finding[];
}

/** The severity that the code has by itself. */
export function severityOf({ code }: Finding): Severity {
  return CODES[code].severity;
}

/** The sentence for people, without the code. */
export function describe(finding: Finding, language: Language): string {
  const sentence = CODES[finding.code][language] as (details: Finding['details']) => string;
  return sentence(finding.details);
}

/** The findings by place, then by code, so that the same document always gives the same list. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
