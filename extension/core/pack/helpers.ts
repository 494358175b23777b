import { camelCase, kebabCase, pascalCase } from './letter-case.ts';
import { toDate, toHtml, toJsonText, toText, toYamlText } from './print-value.ts';
import { slug } from './transliterate.ts';

interface Helper {
  readonly least: number;
  readonly most: number;
  /** What comes out, as far as the static check needs to know. */
  readonly gives: 'string' | 'number' | 'boolean' | 'argument';
  readonly call: (...args: readonly unknown[]) => unknown;
}

const ofText = (call: (text: string) => string): Helper => ({ least: 1, most: 1, gives: 'string', call: (value) => call(toText(value)) });
const ofAny = (call: (value: unknown) => string): Helper => ({ least: 1, most: 1, gives: 'string', call });

/**
 * Every helper that a template may call. All are pure and know no locale, so the same answers give the same bytes everywhere.
 * `and` gives its first untrue argument or else the last one, `or` its first true one or else the last.
 */
export const HELPERS = {
  html: ofText(toHtml),
  json: ofAny(toJsonText),
  yaml: ofAny(toYamlText),
  slug: ofText(slug),
  kebab: ofText(kebabCase),
  pascal: ofText(pascalCase),
  camel: ofText(camelCase),
  upper: ofText((text) => text.toUpperCase()),
  lower: ofText((text) => text.toLowerCase()),
  date: { least: 1, most: 2, gives: 'string', call: (value, language) => toDate(toText(value), language === 'en' ? 'en' : 'uk') },
  eq: { least: 2, most: 2, gives: 'boolean', call: (a, b) => a === b },
  ne: { least: 2, most: 2, gives: 'boolean', call: (a, b) => a !== b },
  and: { least: 2, most: 16, gives: 'argument', call: (...args) => firstOrLast(args, (arg) => !isTrue(arg)) },
  or: { least: 2, most: 16, gives: 'argument', call: (...args) => firstOrLast(args, isTrue) },
  not: { least: 1, most: 1, gives: 'boolean', call: (value) => !isTrue(value) },
  includes: { least: 2, most: 2, gives: 'boolean', call: includes },
  length: { least: 1, most: 1, gives: 'number', call: lengthOf },
} as const satisfies { readonly [name: string]: Helper };

export type HelperName = keyof typeof HELPERS;

/** The row of a helper, its exact numbers forgotten. */
export function helperOf(name: HelperName): Helper {
  return HELPERS[name];
}

/** Whether the table has a helper of that name. */
export function isHelper(name: string): name is HelperName {
  return Object.hasOwn(HELPERS, name);
}

/** What `if` takes for true: anything but undefined, null, false, 0, NaN, an empty text and an empty list. Source: Handlebars, helpers/if.js. */
export function isTrue(value: unknown): boolean {
  return Boolean(value) && !(Array.isArray(value) && value.length === 0);
}

function firstOrLast(args: readonly unknown[], wanted: (arg: unknown) => boolean): unknown {
  const index = args.findIndex(wanted);
  return index === -1 ? args.at(-1) : args[index];
}

function includes(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole)) return whole.includes(part);
  return typeof whole === 'string' && whole.includes(toText(part));
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
