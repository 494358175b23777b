/** Markup that is safe to send: made only by `html`, which escapes, and `trustedHtml`, which does not. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Tagged template for pages: every value is escaped unless it is itself `Html`; false, null and undefined vanish. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: strings.reduce((text, part, index) => text + toMarkup(values[index - 1]) + part) };
}

/** Markup from this program's own files, sent as it is. Never call it with anything a person typed. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

/** `name="value"` with a leading space, or nothing when the value is false or undefined; `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return trustedHtml('');
  return value === true ? trustedHtml(` ${name}`) : trustedHtml(` ${name}="${escapeHtml(String(value))}"`);
}

/** Text with the five characters that HTML gives a meaning replaced by references. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(toMarkup).join('');
}
