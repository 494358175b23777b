import type { Language } from '../text/language.ts';

/** The text that a template prints for `value`: nothing for null and undefined, items joined by commas for a list. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(toText).join(',');
  return typeof value === 'object' ? '[object Object]' : String(value);
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe as text of an element and within a quoted attribute. */
export function toHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}

/** Indented by two; `null` where there is no value. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'null';
}

/** A word that YAML 1.1 and 1.2 both read as text in any place: no sign that could start or end anything. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} _./()’-]*[\p{L}\p{N})])?$/u;
/** Plain words that are no text in YAML 1.1 or 1.2. */
const NOT_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What JSON may leave as it is and YAML does not print: line separators, C1 controls, byte order mark. */
const UNPRINTED = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A YAML scalar or flow collection on one line that stays one value in block and in flow context. Source: YAML 1.2.2, chapter 7. */
export function toYamlText(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) && !NOT_TEXT.test(value) ? value : quote(value);
  if (Array.isArray(value)) return `[${value.map(toYamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${toYamlText(key)}: ${toYamlText(item)}`)
      .join(', ')}}`;
  }
  return toJsonText(value);
}

function quote(text: string): string {
  return JSON.stringify(text).replace(UNPRINTED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `01.09.2026` or `1 September 2026` for an ISO 8601 date, with or without a time; any other text as it is. */
export function toDate(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const name = MONTHS[Number(month) - 1];
  return language === 'uk' || name === undefined ? `${day}.${month}.${year}` : `${Number(day)} ${name} ${year}`;
}
