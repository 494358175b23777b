import { type Finding, sortFindings } from '../finding/finding.ts';
import { lineStartsOf, positionAt, type SourceText } from '../text/source-text.ts';

const COMMENT = /#[ \t]*hromada-disable-next-line[ \t]+([a-z0-9-]+\/[a-z0-9-]+)[ \t]*([^\r\n]*)/g;

/**
 * `findings` without those that a line `# hromada-disable-next-line CODE reason` above them silences.
 * A line without a reason silences nothing, and is itself a finding.
 */
export function applySuppressions(source: SourceText, findings: readonly Finding[]): readonly Finding[] {
  const comments = [...source.text.matchAll(COMMENT)];
  if (comments.length === 0) return findings;
  const lineStarts = lineStartsOf(source.text);
  const silenced = new Set<string>();
  const unreasoned: Finding[] = [];
  for (const { 0: comment, 1: code = '', 2: reason = '', index } of comments) {
    const span = { start: index, end: index + comment.trimEnd().length };
    if (reason.trim() !== '') silenced.add(`${positionAt(lineStarts, index).line + 1} ${code}`);
    else unreasoned.push({ code: 'task/suppression-without-reason', span, pointer: '', details: { code } });
  }
  const heard = findings.filter(({ code, span }) => !silenced.has(`${positionAt(lineStarts, span.start).line} ${code}`));
  return sortFindings([...heard, ...unreasoned]);
}
