import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type { GherkinDocument } from '@cucumber/messages';
import { LANGUAGES, type Language, type Texts } from '../text/language.ts';
import { gherkinReason } from './gherkin-reasons.ts';

/** A fault of Gherkin text: one-based line and column in that text. */
export interface GherkinFault {
  readonly line: number;
  readonly column: number;
  readonly reason: Texts;
}

export interface ParsedGherkin {
  /** Absent when there are faults or no feature. */
  readonly feature?: NonNullable<GherkinDocument['feature']>;
  readonly faults: readonly GherkinFault[];
}

const LANGUAGE_LINE = /^\s*#\s*language\s*:\s*([a-zA-Z\-_]+)\s*$/;

/**
 * Reads one feature. Keywords are Ukrainian or English, as a `# language:` line says, else as `language`. Never throws.
 * Source: the official Gherkin grammar, @cucumber/gherkin.
 */
export function parseGherkin(text: string, language: Language): ParsedGherkin {
  const foreign = foreignLanguage(text);
  if (foreign !== undefined) return { faults: [foreign] };
  let ids = 0;
  const parser = new Parser(new AstBuilder(() => String(ids++)), new GherkinClassicTokenMatcher(language));
  try {
    const { feature } = parser.parse(text);
    return feature === undefined ? { faults: [] } : { feature, faults: [] };
  } catch (failure) {
    const errors = failure instanceof Error && 'errors' in failure ? (failure.errors as ParserError[] | undefined) : undefined;
    const written = LANGUAGES.find((name) => name === writtenLanguage(text)) ?? language;
    const faults = (errors ?? [failure as ParserError]).map((error) => toFault(error, written));
    return { faults };
  }
}

interface ParserError {
  readonly message: string;
  readonly location?: { readonly line: number; readonly column?: number };
}

function toFault({ message, location }: ParserError, dialect: Language): GherkinFault {
  if (location === undefined) throw new Error(`The Gherkin parser failed without a place: ${message}`);
  return { line: location.line, column: Math.max(location.column ?? 1, 1), reason: gherkinReason(message, dialect) };
}

function foreignLanguage(text: string): GherkinFault | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const name = LANGUAGE_LINE.exec(line)?.[1];
    if (name === undefined || (LANGUAGES as readonly string[]).includes(name)) continue;
    return {
      line: index + 1,
      column: line.indexOf('#') + 1,
      reason: {
        uk: `мова сценарію «${name}» не передбачена; напишіть uk або en`,
        en: `the scenario language "${name}" is not known here; write uk or en`,
      },
    };
  }
  return undefined;
}

/** The language that the first `# language:` line names. */
function writtenLanguage(text: string): string | undefined {
  return text.split('\n').flatMap((line) => LANGUAGE_LINE.exec(line)?.[1] ?? [])[0];
}
