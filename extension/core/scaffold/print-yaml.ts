import { toYamlText } from '../pack/print-value.ts';

/** What the kit's own YAML files hold. */
export type Printable = string | number | boolean | null | readonly Printable[] | { readonly [key: string]: Printable | undefined };

/** YAML in block style, lists of scalars in one line; keys in their order, those without a value left out. Ends with a line break. */
export function printYaml(value: { readonly [key: string]: Printable | undefined }): string {
  return `${mapLines(value).join('\n')}\n`;
}

function mapLines(map: { readonly [key: string]: Printable | undefined }): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = toYamlText(key);
    if (isFlat(value)) return [`${name}: ${toYamlText(value)}`];
    return [`${name}:`, ...nested(value).map((line) => `  ${line}`)];
  });
}

function nested(value: Printable): readonly string[] {
  if (isEmpty(value)) return [toYamlText(value)];
  if (isList(value)) return value.flatMap((item) => nested(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  return typeof value === 'object' && value !== null ? mapLines(value) : [toYamlText(value)];
}

function isFlat(value: Printable): boolean {
  if (isList(value)) return value.every((item) => typeof item !== 'object' || item === null);
  return typeof value !== 'object' || value === null || isEmpty(value);
}

function isEmpty(value: Printable): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((item) => item === undefined);
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}
