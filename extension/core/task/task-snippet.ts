import type { Language } from '../text/language.ts';
import { childSchema, type SchemaNode } from './schema-node.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import type { SlotStyle } from './task-slot.ts';

/**
 * Text with numbered stops (`$1`, last `$0`) in the snippet syntax of the Language Server Protocol 3.17.
 * Every line but the first carries its whole indentation.
 */
export type Snippet = string;

interface SnippetStyle {
  readonly style: SlotStyle;
  readonly language: Language;
  /** Of the line that the snippet begins on. */
  readonly column: number;
}

/** Deeper than that a snippet would be a form to fill in, not a help. */
const MOST_DEPTH = 5;

/** `key: value` with a stop for all that has to be filled in. */
export function keySnippet(key: string, schema: SchemaNode, style: SnippetStyle): Snippet {
  return numbered(pair(key, schema, style, 0));
}

/** A whole item of a list: its required keys, or one value. Without the dash. */
export function itemSnippet(schema: SchemaNode, style: SnippetStyle): Snippet {
  return numbered(value(schema, style, 0));
}

/** A scalar as it is written in that style: quoted where plain writing would mean something else. */
export function writeScalar(text: string, style: SlotStyle): string {
  const isPlain = style !== 'json' && /^[A-Za-z][\w.-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** A key is quoted in JSON alone. */
export function writeKey(key: string, style: SlotStyle): string {
  return style === 'json' ? JSON.stringify(key) : key;
}

const STOP = '\u0001';

/** Stops in the order in which they stand; the last one ends the snippet. */
function numbered(text: string): Snippet {
  let count = 0;
  return text.replaceAll(STOP, () => `$${++count}`);
}

function pair(key: string, schema: SchemaNode, style: SnippetStyle, depth: number): string {
  const name = writeKey(key, style.style);
  if (style.style === 'block' && schema['x-gherkin']) return `${name}: |${scenario(style)}`;
  if (style.style !== 'block' || schema.type === undefined) return `${name}: ${value(schema, style, depth)}`;
  const deeper = { ...style, column: style.column + 2 };
  const newLine = `\n${' '.repeat(deeper.column)}`;
  if (schema.type === 'object') return `${name}:${newLine}${value(schema, deeper, depth + 1)}`;
  if (schema.type !== 'array' || itemsOf(schema).type !== 'object') return `${name}: ${value(schema, style, depth)}`;
  const item = { ...style, column: style.column + 4 };
  return `${name}:${newLine}- ${value(itemsOf(schema), item, depth + 1)}`;
}

function itemsOf(schema: SchemaNode): SchemaNode {
  return childSchema(TASK_SCHEMA, schema, 0) ?? {};
}

function value(schema: SchemaNode, style: SnippetStyle, depth: number): string {
  if (schema.default !== undefined) return writeScalar(String(schema.default), style.style);
  if (schema.type === 'object') return group(schema, style, depth);
  if (schema.type === 'array')
    return `[${depth < MOST_DEPTH ? value(itemsOf(schema), { ...style, style: inBrackets(style) }, depth + 1) : STOP}]`;
  const isQuoted = schema.type === 'string' && schema.enum === undefined && schema.format !== 'date' && schema['x-id'] === undefined;
  return isQuoted || (style.style === 'json' && schema.type === 'string') ? `"${STOP}"` : STOP;
}

const inBrackets = ({ style }: SnippetStyle): SlotStyle => (style === 'json' ? 'json' : 'flow');

function group(schema: SchemaNode, style: SnippetStyle, depth: number): string {
  const properties = Object.keys(schema.properties ?? {});
  const required = properties.filter((key) => schema.required?.includes(key));
  const keys = required.length === 0 ? properties.slice(0, 1) : required;
  const pairs = MOST_DEPTH <= depth ? [] : keys.map((key) => pair(key, childSchema(TASK_SCHEMA, schema, key) ?? {}, style, depth + 1));
  if (style.style === 'block') return pairs.length === 0 ? STOP : pairs.join(`\n${' '.repeat(style.column)}`);
  return pairs.length === 0 ? `{${STOP}}` : `{${pairs.join(', ')}}`;
}

const STEPS: { readonly [L in Language]: readonly string[] } = {
  uk: ['# language: uk', 'Функціонал: ', '  Сценарій: ', '    Припустимо, що ', '    Коли ', '    Тоді '],
  en: ['# language: en', 'Feature: ', '  Scenario: ', '    Given ', '    When ', '    Then '],
};

function scenario({ language, column }: SnippetStyle): string {
  return STEPS[language].map((line) => `\n${' '.repeat(column + 2)}${line}${line.startsWith('#') ? '' : STOP}`).join('');
}
