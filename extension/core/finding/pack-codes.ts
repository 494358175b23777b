import type { Texts } from '../text/language.ts';
import { code } from './code.ts';

const closest = (nearest: string | undefined): string => (nearest === undefined ? '' : `; можливо, ви мали на увазі «${nearest}»`);
const closestEn = (nearest: string | undefined): string => (nearest === undefined ? '' : `; did you mean "${nearest}"?`);

/** What makes a pack more than data, or unfit for somebody's file system. */
const SAFETY_CODES = {
  'pack/manifest': code<{ reason: Texts }>(
    'error',
    ({ reason }) => `Опис пакета хибний: ${reason.uk}`,
    ({ reason }) => `The pack's manifest is wrong: ${reason.en}`,
  ),
  'pack/executable': code<{ what: Texts }>(
    'error',
    ({ what }) => `Пакет має містити лише дані, а тут ${what.uk}`,
    ({ what }) => `A pack holds data only, but here is ${what.en}`,
  ),
  'pack/lifecycle-script': code<{ name: string }>(
    'error',
    ({ name }) => `«${name}» запускає команди під час встановлення; у пакеті цього бути не може`,
    ({ name }) => `"${name}" runs commands on installation; a pack must not have it`,
  ),
  'pack/symlink': code<{ path: string }>(
    'error',
    ({ path }) => `«${path}» — символьне посилання; покладіть у пакет сам файл`,
    ({ path }) => `"${path}" is a symbolic link; put the file itself into the pack`,
  ),
  'pack/path-escapes': code<{ path: string }>(
    'error',
    ({ path }) => `Шлях «${path}» виводить за межі проєкту або містить недозволені знаки`,
    ({ path }) => `The path "${path}" leads out of the project or holds characters that are not allowed`,
  ),
  'pack/device-name': code<{ path: string }>(
    'error',
    ({ path }) => `Файл «${path}» не можна створити у Windows; перейменуйте його`,
    ({ path }) => `Windows cannot hold the file "${path}"; rename it`,
  ),
  'pack/reserved-path': code<{ path: string; name: string }>(
    'error',
    ({ path, name }) => `Шлях «${path}» зайнятий: «${name}» у проєкті створює не пакет`,
    ({ path, name }) => `The path "${path}" is taken: "${name}" in a project is not for packs to make`,
  ),
  'pack/case-collision': code<{ path: string; other: string }>(
    'error',
    ({ path, other }) => `«${path}» і «${other}» на багатьох комп’ютерах є одним шляхом; перейменуйте один із них`,
    ({ path, other }) => `"${path}" and "${other}" are the same path on many computers; rename one of them`,
  ),
  'pack/too-large': code<{ what: Texts }>(
    'error',
    ({ what }) => `Завеликий пакет: ${what.uk}`,
    ({ what }) => `The pack is too large: ${what.en}`,
  ),
} as const;

/** Mistakes in templates, partials, rules and questions. */
const TEMPLATE_CODES = {
  'pack/template-syntax': code<{ reason: Texts }>(
    'error',
    ({ reason }) => `Помилка в шаблоні: ${reason.uk}`,
    ({ reason }) => `Error in the template: ${reason.en}`,
  ),
  'pack/unknown-helper': code<{ name: string; nearest: string | undefined }>(
    'error',
    ({ name, nearest }) => `Немає помічника «${name}»${closest(nearest)}`,
    ({ name, nearest }) => `There is no helper "${name}"${closestEn(nearest)}`,
  ),
  'pack/helper-arguments': code<{ name: string; expected: Texts; actual: number }>(
    'error',
    ({ name, expected, actual }) => `Помічник «${name}» приймає ${expected.uk}, а тут їх ${actual}`,
    ({ name, expected, actual }) => `The helper "${name}" takes ${expected.en}, but here it has ${actual}`,
  ),
  'pack/undefined-variable': code<{ path: string; nearest: string | undefined }>(
    'error',
    ({ path, nearest }) => `«${path}» не визначає ні запитання пакета, ні технічне завдання${closest(nearest)}`,
    ({ path, nearest }) => `Neither a question of the pack nor the technical task defines "${path}"${closestEn(nearest)}`,
  ),
  'pack/wrong-type': code<{ path: string; expected: Texts; actual: Texts }>(
    'error',
    ({ path, expected, actual }) => `«${path}» — це ${actual.uk}, а тут має бути ${expected.uk}`,
    ({ path, expected, actual }) => `"${path}" is ${actual.en}, but ${expected.en} is needed here`,
  ),
  'pack/partial-missing': code<{ name: string; nearest: string | undefined }>(
    'error',
    ({ name, nearest }) => `Немає фрагмента partials/${name}.hbs${closest(nearest)}`,
    ({ name, nearest }) => `There is no partial partials/${name}.hbs${closestEn(nearest)}`,
  ),
  'pack/partial-cycle': code<{ names: readonly string[] }>(
    'error',
    ({ names }) => `Фрагменти вставляють самі себе: ${names.join(' → ')}`,
    ({ names }) => `The partials include themselves: ${names.join(' → ')}`,
  ),
  'pack/unused-question': code<{ name: string }>(
    'warning',
    ({ name }) => `Відповідь на запитання «${name}» ніде не використано; приберіть його або використайте`,
    ({ name }) => `The answer to the question "${name}" is not used anywhere; remove it or use it`,
  ),
  'pack/unused-rule': code<{ path: string }>(
    'warning',
    ({ path }) => `Правило «${path}» не стосується жодного файла пакета`,
    ({ path }) => `The rule "${path}" fits no file of the pack`,
  ),
} as const;

/** What a pack needs around it: layers, answers, a signature. */
const SUPPLY_CODES = {
  'pack/layer-missing': code<{ name: string; range: string; found: string | undefined }>(
    'error',
    ({ name, range, found }) =>
      found === undefined
        ? `Немає шару ${name} версії ${range}`
        : `Потрібен шар ${name} версії ${range}, а інший шар уже взяв версію ${found}`,
    ({ name, range, found }) =>
      found === undefined
        ? `There is no layer ${name} of version ${range}`
        : `The layer ${name} of version ${range} is needed, but another layer has already taken ${found}`,
  ),
  'pack/layer-cycle': code<{ names: readonly string[] }>(
    'error',
    ({ names }) => `Шари посилаються самі на себе: ${names.join(' → ')}`,
    ({ names }) => `The layers refer to themselves: ${names.join(' → ')}`,
  ),
  'pack/answer': code<{ question: string; reason: Texts }>(
    'error',
    ({ question, reason }) => `Відповідь «${question}» не підходить: ${reason.uk}`,
    ({ question, reason }) => `The answer "${question}" does not fit: ${reason.en}`,
  ),
  'pack/integrity': code<{ path: string; expected: string; actual: string }>(
    'error',
    ({ path, expected, actual }) => `«${path}» змінено: очікувано ${expected}, а є ${actual}`,
    ({ path, expected, actual }) => `"${path}" was altered: expected ${expected}, found ${actual}`,
  ),
  'pack/signature': code<{ reason: Texts }>(
    'error',
    ({ reason }) => `Підпис пакета не приймається: ${reason.uk}`,
    ({ reason }) => `The pack's signature is not accepted: ${reason.en}`,
  ),
  'pack/revoked': code<{ key: string }>(
    'error',
    ({ key }) => `Пакет підписано відкликаним ключем ${key}`,
    ({ key }) => `The pack is signed with the revoked key ${key}`,
  ),
} as const;

/** Findings of packs. A pack with one of severity `error` is refused. */
export const PACK_CODES = { ...SAFETY_CODES, ...TEMPLATE_CODES, ...SUPPLY_CODES } as const;
