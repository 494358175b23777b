import { type Language, ukPlural } from '../text/language.ts';
import { printable } from '../text/printable.ts';
import { lineStartsOf, positionAt, type SourceText } from '../text/source-text.ts';
import type { Severity } from './code.ts';
import { describe, type Finding, severityOf } from './finding.ts';

/** A finding as other tools read it: the file named, the sentence made, places from 1. Schema: schemas/findings.schema.json. */
export interface ReportedFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly pointer: string;
  /** Lines and columns from 1, columns in UTF-16 code units; `end` is behind the last one. */
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FindingsReport {
  readonly schemaVersion: 1;
  readonly findings: readonly ReportedFinding[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly infos: number };
}

/** The findings of many files in one report, sorted by file, then place. */
export function reportFindings(
  files: readonly { readonly source: SourceText; readonly findings: readonly Finding[] }[],
  language: Language,
): FindingsReport {
  const byName = [...files].sort((a, b) => (a.source.name < b.source.name ? -1 : a.source.name > b.source.name ? 1 : 0));
  const findings = byName.flatMap(({ source, findings: found }) => {
    if (found.length === 0) return [];
    const lineStarts = lineStartsOf(source.text);
    const place = (offset: number): Place => {
      const { line, column } = positionAt(lineStarts, offset);
      return { line: line + 1, column: column + 1 };
    };
    return found.map((finding) => ({
      file: source.name,
      code: finding.code,
      severity: severityOf(finding),
      message: printable(describe(finding, language)),
      pointer: finding.pointer,
      range: { start: place(finding.span.start), end: place(finding.span.end) },
    }));
  });
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: 1,
    findings,
    summary: { files: files.length, errors: count('error'), warnings: count('warning'), infos: count('info') },
  };
}

/** `2 файли: 1 помилка, 3 попередження` */
export function summarySentence({ files, errors, warnings, infos }: FindingsReport['summary'], language: Language): string {
  if (language === 'uk') {
    const infoPart = infos === 0 ? '' : `, ${infos} ${ukPlural(infos, 'порада', 'поради', 'порад')}`;
    const parts = `${errors} ${ukPlural(errors, 'помилка', 'помилки', 'помилок')}, ${warnings} ${ukPlural(warnings, 'попередження', 'попередження', 'попереджень')}`;
    return `${files} ${ukPlural(files, 'файл', 'файли', 'файлів')}: ${parts}${infoPart}`;
  }
  const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${infos === 0 ? '' : `, ${plural(infos, 'hint')}`}`;
}
