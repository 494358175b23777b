import type { Language, Texts } from './text/language.ts';
import { printable } from './text/printable.ts';

/** What the kit says when the world refuses: cause and next step in every language, and the exit status of design §3. */
interface Refusal<Details> {
  readonly exitCode: number;
  readonly uk: (details: Details) => { readonly cause: string; readonly next: string };
  readonly en: (details: Details) => { readonly cause: string; readonly next: string };
}

function refusal<Details>(exitCode: number, uk: Refusal<Details>['uk'], en: Refusal<Details>['en']): Refusal<Details> {
  return { exitCode, uk, en };
}

/** One reason why a pack is refused, with its code: this table may not see the codes of findings. */
export interface PackProblem {
  readonly code: string;
  /** `FILE:LINE`, or the file alone where there is no line to name; the line counts from 1. */
  readonly place: string;
  readonly sentence: Texts;
}

/** Longer lists help nobody: the first problems explain the rest. */
const PROBLEMS_SHOWN = 20;

function problemLines(problems: readonly PackProblem[], language: Language): string {
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ code, place, sentence }) => `\n  ${place}: ${sentence[language]} [${code}]`);
  const rest = problems.length - lines.length;
  const more = { uk: `\n  … і ще ${rest}`, en: `\n  … and ${rest} more` };
  return lines.join('') + (0 < rest ? more[language] : '');
}

export const KIT_ERRORS = {
  'cli/usage': refusal<{ problem: { uk: string; en: string }; help: string }>(
    64,
    ({ problem, help }) => ({ cause: problem.uk, next: `Довідка: ${help}` }),
    ({ problem, help }) => ({ cause: problem.en, next: `Help: ${help}` }),
  ),
  'file/not-found': refusal<{ path: string }>(
    66,
    ({ path }) => ({ cause: `Немає такого файла або теки: ${path}`, next: 'Перевірте назву і теку, у якій виконуєте команду.' }),
    ({ path }) => ({ cause: `No such file or folder: ${path}`, next: 'Check the name and the folder that you run the command in.' }),
  ),
  'file/unreadable': refusal<{ path: string; reason: string }>(
    66,
    ({ path, reason }) => ({
      cause: `Не вдалося прочитати ${path}: ${reason}`,
      next: 'Перевірте, чи це файл і чи маєте право його читати.',
    }),
    ({ path, reason }) => ({ cause: `Cannot read ${path}: ${reason}`, next: 'Check that it is a file and that you may read it.' }),
  ),
  'file/cannot-write': refusal<{ path: string; reason: string }>(
    73,
    ({ path, reason }) => ({
      cause: `Не вдалося записати ${path}: ${reason}`,
      next: 'Нічого не змінено. Перевірте права й вільне місце та повторіть.',
    }),
    ({ path, reason }) => ({
      cause: `Cannot write ${path}: ${reason}`,
      next: 'Nothing was changed. Check rights and free space, then try again.',
    }),
  ),
  'file/exists': refusal<{ path: string }>(
    73,
    ({ path }) => ({ cause: `${path} уже існує`, next: 'Нічого не змінено. Виберіть іншу назву.' }),
    ({ path }) => ({ cause: `${path} exists already`, next: 'Nothing was changed. Choose another name.' }),
  ),
  'project/target-not-empty': refusal<{ path: string }>(
    73,
    ({ path }) => ({ cause: `Тека ${path} не порожня`, next: 'Нічого не змінено. Назвіть нову або порожню теку.' }),
    ({ path }) => ({ cause: `The folder ${path} is not empty`, next: 'Nothing was changed. Name a new or an empty folder.' }),
  ),
  'browser/not-started': refusal<{ reason: string }>(
    69,
    ({ reason }) => ({
      cause: `Не вдалося запустити браузер:\n  ${reason}`,
      next: 'Встановіть Chrome чи Chromium або вкажіть його у CHROME_PATH.',
    }),
    ({ reason }) => ({
      cause: `No browser could be started:\n  ${reason}`,
      next: 'Install Chrome or Chromium, or name one with CHROME_PATH.',
    }),
  ),
  'editor/not-installed': refusal<{ reason: string }>(
    69,
    ({ reason }) => ({
      cause: `Не вдалося встановити VS Code з npm:\n  ${reason}`,
      next: 'Перевірте мережу і «npm config get registry» та повторіть.',
    }),
    ({ reason }) => ({
      cause: `VS Code could not be installed from npm:\n  ${reason}`,
      next: 'Check the network and `npm config get registry`, then try again.',
    }),
  ),
  'editor/not-started': refusal<{ reason: string }>(
    69,
    ({ reason }) => ({
      cause: `VS Code не запустився:\n  ${reason}`,
      next: 'Причину названо вище; звільніть порт чи пам’ять і повторіть.',
    }),
    ({ reason }) => ({ cause: `VS Code did not start:\n  ${reason}`, next: 'The reason is above; free the port or memory and try again.' }),
  ),
  'npm/failed': refusal<{ call: string; output: string }>(
    69,
    ({ call, output }) => ({
      cause: `Не вдалося виконати «${call}»:\n  ${output}`,
      next: 'Перевірте з’єднання з реєстром npm і повторіть; зроблене раніше збережено.',
    }),
    ({ call, output }) => ({
      cause: `"${call}" failed:\n  ${output}`,
      next: 'Check the connection to the npm registry and try again; what was done before is kept.',
    }),
  ),
  'npm/cancelled': refusal<{ call: string }>(
    69,
    ({ call }) => ({ cause: `«${call}» скасовано`, next: 'Запустіть ще раз, коли буде зручно.' }),
    ({ call }) => ({ cause: `"${call}" was cancelled`, next: 'Start it again when it suits you.' }),
  ),
  'demo/edited': refusal<{ path: string; files: readonly string[] }>(
    73,
    ({ path, files }) => ({
      cause: `У теці ${path} змінено файли: ${files.join(', ')}`,
      next: 'Нічого не змінено. Перейменуйте або видаліть теку, щоб створити сервіс заново.',
    }),
    ({ path, files }) => ({
      cause: `Files in ${path} were edited: ${files.join(', ')}`,
      next: 'Nothing was changed. Rename or delete the folder to make the service anew.',
    }),
  ),
  'centre/classifier': refusal<{ path: string }>(
    65,
    ({ path }) => ({
      cause: `${path} — не опублікований перелік кодів у UTF-8: у ньому немає жодного коду`,
      next: 'КАТОТТГ — це CSV із «;», ДК 021 — об’єкт JSON «код: назва»; виправте шлях у hromada.yaml (classifiers).',
    }),
    ({ path }) => ({
      cause: `${path} is no published list of codes in UTF-8: it has no code`,
      next: 'КАТОТТГ is a CSV with ";", ДК 021 a JSON object "code: name"; mend the path in hromada.yaml (classifiers).',
    }),
  ),
  'task/none-found': refusal<{ path: string }>(
    66,
    ({ path }) => ({
      cause: `Тут немає файлів *.task.yaml чи *.task.json: ${path}`,
      next: 'Назвіть файл або створіть завдання: hromada task new',
    }),
    ({ path }) => ({
      cause: `There are no *.task.yaml or *.task.json files here: ${path}`,
      next: 'Name a file, or make a task: hromada task new',
    }),
  ),
  'pack/not-a-service': refusal<{ name: string; kind: string }>(
    65,
    ({ name, kind }) => ({
      cause: `${name} — пакет виду «${kind}», з нього не створюють проєкт`,
      next: 'Візьміть пакет виду «service», наприклад eldership-link.',
    }),
    ({ name, kind }) => ({
      cause: `${name} is a pack of kind "${kind}"; no project is made from it`,
      next: 'Take a pack of kind "service", such as eldership-link.',
    }),
  ),
  'task/has-errors': refusal<{ path: string; errors: number }>(
    1,
    ({ path, errors }) => ({
      cause: `У технічному завданні ${path} є помилки: ${errors}`,
      next: `Нічого не записано. Перелік: hromada task check ${path}`,
    }),
    ({ path, errors }) => ({
      cause: `The technical task ${path} has errors: ${errors}`,
      next: `Nothing was written. List them: hromada task check ${path}`,
    }),
  ),
  'pack/not-found': refusal<{ name: string; known: readonly string[] }>(
    66,
    ({ name, known }) => ({ cause: `Пакета «${name}» тут немає`, next: `Назвіть теку пакета або один із наявних: ${known.join(', ')}.` }),
    ({ name, known }) => ({ cause: `There is no pack "${name}" here`, next: `Name a folder, or one of these: ${known.join(', ')}.` }),
  ),
  'project/not-a-project': refusal<{ path: string }>(
    66,
    ({ path }) => ({
      cause: `У теці ${path} немає проєкту: бракує .hromada/receipt.yaml`,
      next: 'Перейдіть до теки проєкту або створіть його: hromada project new.',
    }),
    ({ path }) => ({
      cause: `The folder ${path} holds no project: .hromada/receipt.yaml is missing`,
      next: 'Go to the folder of a project, or make one: hromada project new.',
    }),
  ),
  'project/receipt-broken': refusal<{ path: string }>(
    65,
    ({ path }) => ({
      cause: `Квитанцію проєкту змінено або пошкоджено: ${path}`,
      next: 'Поверніть файл із системи контролю версій або створіть проєкт наново.',
    }),
    ({ path }) => ({
      cause: `The receipt of the project was edited or damaged: ${path}`,
      next: 'Restore the file from version control, or make the project again.',
    }),
  ),
  'project/no-task': refusal<{ path: string }>(
    66,
    ({ path }) => ({
      cause: `Проєкт не має технічного завдання: бракує ${path}`,
      next: 'Створіть проєкт із завдання: hromada project new ПАКЕТ --task ФАЙЛ --into ТЕКА.',
    }),
    ({ path }) => ({
      cause: `The project has no technical task: ${path} is missing`,
      next: 'Make the project from a task: hromada project new PACK --task FILE --into DIR.',
    }),
  ),
  'project/task-broken': refusal<{ path: string }>(
    65,
    ({ path }) => ({ cause: `Технічне завдання проєкту має помилки: ${path}`, next: `Подивіться які: hromada task check ${path}` }),
    ({ path }) => ({ cause: `The technical task of the project has errors: ${path}`, next: `See which: hromada task check ${path}` }),
  ),
  'project/no-results': refusal<{ path: string }>(
    66,
    ({ path }) => ({ cause: `Немає результатів сценаріїв: ${path}`, next: 'Спершу виконайте сценарії: npm run acceptance.' }),
    ({ path }) => ({ cause: `There are no results of scenarios: ${path}`, next: 'Run the scenarios first: npm run acceptance.' }),
  ),
  'project/not-installed': refusal<{ path: string }>(
    69,
    ({ path }) => ({ cause: `У проєкті ${path} не встановлено залежностей`, next: 'Виконайте в теці проєкту: npm ci' }),
    ({ path }) => ({
      cause: `The dependencies of the project ${path} are not installed`,
      next: 'Run in the folder of the project: npm ci',
    }),
  ),
  'project/run-failed': refusal<{ path: string; output: string }>(
    69,
    ({ path, output }) => ({
      cause: `Сценарії проєкту ${path} не вдалося виконати:\n  ${output}`,
      next: 'Усуньте причину і повторіть. Попередній звіт не змінено.',
    }),
    ({ path, output }) => ({
      cause: `The scenarios of the project ${path} could not be run:\n  ${output}`,
      next: 'Remove the cause and try again. The last report is unchanged.',
    }),
  ),
  'project/cancelled': refusal<{ path: string }>(
    1,
    ({ path }) => ({ cause: `Перевірку проєкту ${path} зупинено`, next: 'Попередній звіт не змінено. Щоб перевірити, почніть знову.' }),
    ({ path }) => ({ cause: `The run of ${path} was stopped`, next: 'The last report is unchanged. Start again to verify.' }),
  ),
  'pack/path-escapes': refusal<{ path: string }>(
    65,
    ({ path }) => ({
      cause: `Шлях «${path}» виводить за межі проєкту`,
      next: 'Нічого не записано. Не використовуйте цей пакет або виправте відповідь, з якої складено шлях.',
    }),
    ({ path }) => ({
      cause: `The path "${path}" leads out of the project`,
      next: 'Nothing was written. Do not use this pack, or mend the answer that made the path.',
    }),
  ),
  'pack/device-name': refusal<{ path: string }>(
    65,
    ({ path }) => ({ cause: `Файл «${path}» не можна створити у Windows`, next: 'Нічого не записано. Перейменуйте файл у пакеті.' }),
    ({ path }) => ({ cause: `Windows cannot hold the file "${path}"`, next: 'Nothing was written. Rename the file in the pack.' }),
  ),
  'pack/too-large': refusal<{ path: string; what: Texts }>(
    65,
    ({ path, what }) => ({ cause: `«${path}» завеликий: ${what.uk}`, next: 'Нічого не записано. Перевірте, чи це справді пакет.' }),
    ({ path, what }) => ({ cause: `"${path}" is too large: ${what.en}`, next: 'Nothing was written. Check that it really is a pack.' }),
  ),
  'pack/refused': refusal<{ path: string; problems: readonly PackProblem[] }>(
    65,
    ({ path, problems }) => ({
      cause: `Пакет «${path}» відхилено:${problemLines(problems, 'uk')}`,
      next: 'Нічого не записано. Виправте пакет або попросіть про це того, від кого його отримали.',
    }),
    ({ path, problems }) => ({
      cause: `The pack "${path}" is refused:${problemLines(problems, 'en')}`,
      next: 'Nothing was written. Mend the pack, or ask those who made it to.',
    }),
  ),
} as const;

export type KitErrorCode = keyof typeof KIT_ERRORS;
export type KitErrorDetails = { readonly [Code in KitErrorCode]: Parameters<(typeof KIT_ERRORS)[Code]['uk']>[0] };

/** The world's refusal: a stable code and facts. Each shell has one catch that turns it into words. */
export class KitError<Code extends KitErrorCode = KitErrorCode> extends Error {
  readonly code: Code;
  readonly details: KitErrorDetails[Code];

  constructor(code: Code, details: KitErrorDetails[Code], options?: ErrorOptions) {
    super(`${(KIT_ERRORS[code].en as (facts: unknown) => { cause: string })(details).cause} [${code}]`, options);
    this.name = 'KitError';
    this.code = code;
    this.details = details;
  }

  get exitCode(): number {
    return KIT_ERRORS[this.code].exitCode;
  }
}

/** Cause and next step for people; what came from outside cannot move their cursor. */
export function describeKitError(error: KitError, language: Language): { readonly cause: string; readonly next: string } {
  const words = KIT_ERRORS[error.code][language] as (details: unknown) => { cause: string; next: string };
  const { cause, next } = words(error.details);
  return { cause: printable(cause), next: printable(next) };
}
