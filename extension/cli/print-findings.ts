import { CODES } from '../core/finding/finding.ts';
import { type FindingsReport, type ReportedFinding, summarySentence } from '../core/finding/report-findings.ts';
import type { Language } from '../core/text/language.ts';
import { paint } from './paint.ts';

const SEVERITY_WORDS = {
  error: { uk: 'помилка', en: 'error', colour: 'red' },
  warning: { uk: 'увага', en: 'warning', colour: 'yellow' },
  info: { uk: 'порада', en: 'hint', colour: 'cyan' },
} as const;

/** For people: one line a finding, that an editor's terminal makes clickable, and a summary. */
export function toText({ findings, summary }: FindingsReport, language: Language, colour: boolean): string {
  const lines = findings.map(({ file, range, severity, message, code }) => {
    const { [language]: word, colour: hue } = SEVERITY_WORDS[severity];
    return `${file}:${range.start.line}:${range.start.column} ${paint(word, hue, colour)}: ${message} ${paint(`[${code}]`, 'dim', colour)}\n`;
  });
  const verdict = summarySentence(summary, language);
  const hue = 0 < summary.errors ? 'red' : 0 < summary.warnings ? 'yellow' : 'green';
  return `${lines.join('')}${lines.length === 0 ? '' : '\n'}${paint(verdict, hue, colour)}\n`;
}

/** Workflow commands of GitHub Actions. Source: "Workflow commands for GitHub Actions", setting an error message. */
export function toGithub({ findings }: FindingsReport): string {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const command = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return findings
    .map(({ file, severity, range: { start, end }, code, message }) => {
      const place = `file=${property(file)},line=${start.line},col=${start.column},endLine=${end.line},endColumn=${end.column}`;
      return `::${command[severity]} ${place},title=${property(code)}::${escaped(message)}\n`;
    })
    .join('');
}

/** Source: SARIF 2.1.0, OASIS. */
export function toSarif({ findings }: FindingsReport, version: string): string {
  const level = { error: 'error', warning: 'warning', info: 'note' } as const;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const run = {
    tool: {
      driver: {
        name: 'Hromada Kit',
        semanticVersion: version,
        rules: codes.map((id) => ({ id, defaultConfiguration: { level: level[CODES[id as keyof typeof CODES].severity] } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: level[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: physicalLocation(finding) }],
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function physicalLocation({ file, range: { start, end } }: ReportedFinding) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
