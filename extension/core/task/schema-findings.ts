import type { SchemaError } from '#validators/task';
import type { Finding } from '../finding/finding.ts';
import type { Texts } from '../text/language.ts';
import { nearestOf } from './nearest.ts';
import { childPointer, nodeAtPointer, placeOf, placeOfParent, pointerKeys } from './pointer.ts';
import { type SchemaNode, schemaAt, titleOf } from './schema-node.ts';
import { entryOf, type TaskNode, type TaskTree, textOf } from './task-tree.ts';

/** Most schema findings of one document; whoever has more mends the first ones first. */
const MOST = 1000;

/** The findings for what a validator said about the value of `tree`. `root` is the schema that was asked. */
export function schemaFindings(root: SchemaNode, tree: TaskTree, errors: readonly SchemaError[]): readonly Finding[] {
  const wrongTypes = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  const worthSaying = errors.filter(({ keyword, instancePath }) => keyword === 'type' || !wrongTypes.has(instancePath));
  return worthSaying.slice(0, MOST).map((error) => findingOf(root, tree, error));
}

function findingOf(root: SchemaNode, tree: TaskTree, { keyword, instancePath: pointer, params }: SchemaError): Finding {
  const node = nodeAtPointer(tree.root, pointer);
  const schema = schemaAt(root, pointerKeys(pointer)) ?? {};
  const span = placeOf(tree, pointer);
  const value = textOf(node) ?? '';
  switch (keyword) {
    case 'required': {
      const key = String(params.missingProperty);
      const title = titleOf(schemaAt(root, [...pointerKeys(pointer), key]), key);
      return { code: 'schema/required', span: placeOfParent(tree, pointer), pointer, details: { key, title } };
    }
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(schema.properties ?? {}).filter((name) => entryOf(node, name) === undefined);
      const keySpan = entryOf(node, key)?.keySpan ?? span;
      return {
        code: 'schema/additional',
        span: keySpan,
        pointer: childPointer(pointer, key),
        details: { key, nearest: nearestOf(key, known) },
      };
    }
    case 'type':
      return { code: 'schema/type', span, pointer, details: { expected: typeNames(params.type), actual: actualType(node) } };
    case 'enum':
    case 'const': {
      const allowed = (keyword === 'const' ? [params.allowedValue] : (params.allowedValues as readonly unknown[])).map(String);
      return { code: 'schema/enum', span, pointer, details: { value, allowed, nearest: nearestOf(value, allowed) } };
    }
    case 'pattern': {
      const pattern = String(params.pattern);
      return { code: 'schema/pattern', span, pointer, details: { value, hint: schema['x-pattern-hint'] ?? { uk: pattern, en: pattern } } };
    }
    case 'format':
      return { code: 'schema/format', span, pointer, details: { value, format: FORMATS[String(params.format)] ?? FORMAT } };
    default:
      return { code: 'schema/other', span, pointer, details: { reason: limitReason(keyword, params) } };
  }
}

const FORMAT: Texts = { uk: 'значення потрібної форми', en: 'a value of the right form' };

const FORMATS: { readonly [format: string]: Texts } = {
  date: { uk: 'дата виду 2026-09-01', en: 'a date like 2026-09-01' },
  'date-time': { uk: 'дата й час виду 2026-09-01T08:00:00Z', en: 'a date and time like 2026-09-01T08:00:00Z' },
  email: { uk: 'адреса електронної пошти', en: 'an e-mail address' },
  uri: { uk: 'адреса (URI)', en: 'a URI' },
};

const TYPES: { readonly [type: string]: Texts } = {
  string: { uk: 'текст', en: 'text' },
  number: { uk: 'число', en: 'a number' },
  integer: { uk: 'ціле число', en: 'a whole number' },
  boolean: { uk: 'true або false', en: 'true or false' },
  array: { uk: 'список', en: 'a list' },
  object: { uk: 'група полів', en: 'a group of keys' },
  null: { uk: 'порожнє значення', en: 'nothing' },
};

function typeNames(types: unknown): Texts {
  const names = [types].flat().map((type) => TYPES[String(type)] ?? { uk: String(type), en: String(type) });
  return { uk: names.map(({ uk }) => uk).join(' або '), en: names.map(({ en }) => en).join(' or ') };
}

function actualType(node: TaskNode | undefined): Texts {
  if (node?.kind === 'list') return typeNames('array');
  if (node?.kind === 'map') return typeNames('object');
  return typeNames(node === undefined || node.value === null ? 'null' : typeof node.value);
}

/** Sentences for the limits that the kit's schemas use. */
const LIMITS: { readonly [keyword: string]: (limit: unknown) => Texts } = {
  minItems: (limit) => ({ uk: `Потрібно щонайменше елементів: ${limit}`, en: `At least ${limit} item(s) needed` }),
  maxItems: (limit) => ({ uk: `Елементів може бути щонайбільше ${limit}`, en: `At most ${limit} item(s) allowed` }),
  minLength: (limit) => ({
    uk: limit === 1 ? 'Текст не може бути порожнім' : `Потрібно щонайменше знаків: ${limit}`,
    en: limit === 1 ? 'The text cannot be empty' : `At least ${limit} characters needed`,
  }),
  maxLength: (limit) => ({ uk: `Знаків може бути щонайбільше ${limit}`, en: `At most ${limit} characters allowed` }),
  minimum: (limit) => ({ uk: `Число має бути не менше ${limit}`, en: `The number must be at least ${limit}` }),
  maximum: (limit) => ({ uk: `Число має бути не більше ${limit}`, en: `The number must be at most ${limit}` }),
  exclusiveMinimum: (limit) => ({ uk: `Число має бути більше ${limit}`, en: `The number must be more than ${limit}` }),
  uniqueItems: () => ({ uk: 'Елементи списку не можуть повторюватися', en: 'The items of the list must differ' }),
  minProperties: () => ({ uk: 'Тут має бути хоча б одне поле', en: 'At least one key is needed here' }),
};

function limitReason(keyword: string, params: SchemaError['params']): Texts {
  return (
    LIMITS[keyword]?.(params.limit) ?? {
      uk: `Значення порушує правило схеми «${keyword}»`,
      en: `The value breaks the schema rule "${keyword}"`,
    }
  );
}
