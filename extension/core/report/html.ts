/** Text that is HTML already. Made only by `html`. */
export interface Html {
  readonly html: string;
}

export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[];

const ENTITIES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Signs with a meaning in HTML, signs that no page may hold, and signs that turn the direction of other people's words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** HTML with values put in: a text is escaped, what is HTML is not, lists are joined, undefined is nothing. Attribute values stand in double quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: texts.map((text, index) => text + (index < parts.length ? print(parts[index]) : '')).join('') };
}

function print(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(SPECIAL, (sign) => ENTITIES[sign] ?? '\ufffd');
  return 'html' in part ? part.html : part.map(print).join('');
}
