import type { Texts } from '../text/language.ts';
import { code } from './code.ts';

const list = (items: readonly string[]): string => items.map((item) => `«${item}»`).join(', ');
const listEn = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');
const closest = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Можливо, ви мали на увазі «${nearest}»?`);
const closestEn = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`);

/** Findings of the YAML reader and of JSON Schema. */
export const SCHEMA_CODES = {
  'yaml/syntax': code<{ reason: Texts }>(
    'error',
    ({ reason }) => `Помилка запису: ${reason.uk}`,
    ({ reason }) => `Syntax error: ${reason.en}`,
  ),
  'schema/required': code<{ key: string; title: Texts }>(
    'error',
    ({ key, title }) => `Бракує обов’язкового поля «${key}» (${title.uk})`,
    ({ key, title }) => `The required key "${key}" (${title.en}) is missing`,
  ),
  'schema/type': code<{ expected: Texts; actual: Texts }>(
    'error',
    ({ expected, actual }) => `Тут має бути ${expected.uk}, а записано ${actual.uk}`,
    ({ expected, actual }) => `Expected ${expected.en}, found ${actual.en}`,
  ),
  'schema/enum': code<{ value: string; allowed: readonly string[]; nearest: string | undefined }>(
    'error',
    ({ value, allowed, nearest }) => `Значення «${value}» не передбачене. Дозволено: ${list(allowed)}.${closest(nearest)}`,
    ({ value, allowed, nearest }) => `"${value}" is not one of ${listEn(allowed)}.${closestEn(nearest)}`,
  ),
  'schema/pattern': code<{ value: string; hint: Texts }>(
    'error',
    ({ value, hint }) => `«${value}» записано не за формою: ${hint.uk}`,
    ({ value, hint }) => `"${value}" does not have the right form: ${hint.en}`,
  ),
  'schema/format': code<{ value: string; format: Texts }>(
    'error',
    ({ value, format }) => `«${value}» — це не ${format.uk}`,
    ({ value, format }) => `"${value}" is not ${format.en}`,
  ),
  'schema/additional': code<{ key: string; nearest: string | undefined }>(
    'error',
    ({ key, nearest }) => `Поле «${key}» тут не передбачене.${closest(nearest)} Власні поля починайте з «x-».`,
    ({ key, nearest }) => `The key "${key}" is not known here.${closestEn(nearest)} Start keys of your own with "x-".`,
  ),
  'schema/other': code<{ reason: Texts }>(
    'error',
    ({ reason }) => reason.uk,
    ({ reason }) => reason.en,
  ),
} as const;
