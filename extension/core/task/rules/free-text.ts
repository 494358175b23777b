import { isRnokpp } from '../../classifier/check-digits.ts';
import type { Mark } from '../task-index.ts';
import { type Fault, rule, type TaskView } from './rule.ts';

/** Trade marks that stand in technical tasks most often, as they are written; browsers and open formats are no purchase. */
// biome-ignore format: a list of names
const TRADE_MARKS = [
  'Microsoft', 'Windows', 'Office 365', 'MS SQL', 'SQL Server', 'Excel', 'PowerPoint', 'SharePoint', 'Azure', 'Oracle', 'SAP', 'Cisco', 'MikroTik',
  'Ubiquiti', 'Intel', 'AMD', 'NVIDIA', 'Dell', 'Lenovo', 'Hewlett-Packard', 'Samsung', 'Apple', 'iPhone', 'iPad', 'Amazon', 'AWS', 'Google Cloud',
  'Zoom', 'Slack', 'Jira', 'Atlassian', 'Bitrix24', 'Бітрікс24', 'Adobe', 'Photoshop', 'VMware', 'ESET', 'Fortinet', 'Synology', 'M.E.Doc', 'BAS ERP', '1С', '1C',
];

const TRADE_MARK = new RegExp(
  `(?<![A-Za-zА-яІіЇїЄєҐґ\\d])(${TRADE_MARKS.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![A-Za-zА-яІіЇїЄєҐґ\\d])`,
  'g',
);
const EQUIVALENT = /(або|чи)\s+([а-яіїєґ’]+\s+)?(еквівалент|аналог)|or\s+(an\s+)?equivalent/i;
const TEN_DIGITS = /(?<![\d+])\d{10}(?!\d)/g;

/** Whether `pattern` matches anywhere: one pass over the document is quicker than one over each text, and mostly enough. */
function occurs(pattern: RegExp, { tree }: TaskView): boolean {
  return tree.source.text.search(pattern) !== -1;
}

/** Matches of `pattern` in the written text of `mark`, as places in the document. */
function* matchesIn({ tree }: TaskView, { node, pointer }: Mark, pattern: RegExp): Generator<Fault<never> & { readonly found: string }> {
  const raw = tree.source.text.slice(node.span.start, node.span.end);
  for (const { 0: found, index } of raw.matchAll(pattern)) {
    const start = node.span.start + index;
    yield { at: { start, end: start + found.length }, pointer, details: undefined as never, found };
  }
}

/** Ten digits in free text that pass the check of a taxpayer number. */
export const personalData = rule('task/personal-data', function* (view) {
  if (!occurs(TEN_DIGITS, view)) return;
  for (const mark of view.index.texts) {
    for (const { found, at, pointer } of matchesIn(view, mark, TEN_DIGITS))
      if (isRnokpp(found)) yield { at, pointer, details: { value: found } };
  }
});

/** A trade mark without "or equivalent" in the same text. */
export const vendorWithoutEquivalent = rule('task/vendor-without-equivalent', function* (view) {
  if (!occurs(TRADE_MARK, view)) return;
  for (const mark of view.index.prose) {
    if (EQUIVALENT.test(mark.text)) continue;
    for (const { found, at, pointer } of matchesIn(view, mark, TRADE_MARK)) yield { at, pointer, details: { name: found } };
  }
});
