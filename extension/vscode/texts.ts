import { type Language, ukPlural } from '../core/text/language.ts';

type Words<Details> = { readonly [L in Language]: (details: Details) => string };

/** One text in both languages, made from facts. */
function words<Details>(uk: (details: Details) => string, en: (details: Details) => string): Words<Details> {
  return { uk, en };
}

/** One text in both languages. */
function text(uk: string, en: string): Words<void> {
  return { uk: () => uk, en: () => en };
}

const ukFiles = (count: number): string => `${count} ${ukPlural(count, 'файл', 'файли', 'файлів')}`;
const enFiles = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
const ukErrors = (count: number): string => `${count} ${ukPlural(count, 'помилка', 'помилки', 'помилок')}`;
const enErrors = (count: number): string => `${count} ${count === 1 ? 'error' : 'errors'}`;
const ukWarnings = (count: number): string => `${count} ${ukPlural(count, 'попередження', 'попередження', 'попереджень')}`;
const enWarnings = (count: number): string => `${count} ${count === 1 ? 'warning' : 'warnings'}`;
const ukRequirements = (count: number): string => `${count} ${ukPlural(count, 'вимога', 'вимоги', 'вимог')}`;
const enRequirements = (count: number): string => `${count} ${count === 1 ? 'requirement' : 'requirements'}`;

/** Everything that the editor shell says while it runs. A text without one of the languages does not compile. */
export const TEXTS = {
  showLog: text('Показати журнал', 'Show Log'),
  showProblems: text('Показати проблеми', 'Show Problems'),
  manageTrust: text('Керувати довірою', 'Manage Workspace Trust'),
  openFolder: text('Відкрити теку', 'Open Folder'),
  runTests: text('Виконати приймальні тести', 'Run Acceptance Tests'),
  openReport: text('Відкрити звіт', 'Open Report'),
  newTask: text('Створити завдання', 'New Task'),
  newProject: text('Створити проєкт', 'New Project'),
  other: text('Інший файл…', 'Another file…'),
  bug: words<{ reason: string }>(
    ({ reason }) => `Це помилка Hromada Kit, а не ваша: ${reason}. Подробиці в журналі; надішліть його розробникам.`,
    ({ reason }) => `This is a bug in Hromada Kit, not your mistake: ${reason}. Details are in the log; please send it to the developers.`,
  ),
  trustProject: text(
    'Створення проєкту записує файли з пакета, тому працює лише в довіреній теці.',
    'A new project writes files from a pack, so it works in a trusted folder only.',
  ),
  trustTests: text(
    'Приймальні тести запускають програму з цієї теки, тому працюють лише в довіреній теці.',
    'Acceptance tests run a program from this folder, so they work in a trusted folder only.',
  ),
  noTestsHere: text(
    'Приймальні тести потребують теки на диску та Node.js. Відкрийте проєкт у VS Code для комп’ютера або виконайте «hromada project test».',
    'Acceptance tests need a folder on a disk and Node.js. Open the project in VS Code for the desktop, or run "hromada project test".',
  ),

  taskName: text('Назва файлу без закінчення, наприклад «звернення»', 'Name of the file without its ending, for example "appeals"'),
  newTaskTitle: text('Нове технічне завдання', 'New Technical Task'),
  taskFolder: text('Тека для завдання', 'Folder for the task'),
  nameEmpty: text('Впишіть назву файлу', 'Type a name for the file'),
  nameBad: text(
    'Назва не може містити / \\ : * ? " < > | і закінчуватися крапкою',
    'A name cannot hold / \\ : * ? " < > | or end with a dot',
  ),
  nameTaken: words<{ file: string }>(
    ({ file }) => `${file} уже є в цій теці; виберіть іншу назву`,
    ({ file }) => `${file} is already in this folder; choose another name`,
  ),
  profileQuestion: text('За якою структурою скласти завдання?', 'Which outline should the task follow?'),
  profileKmu: text('Постанова КМУ № 205 від 21.02.2025 — чинна структура', 'Resolution 205 of 21.02.2025: the outline in force'),
  profileGost: text(
    'ГОСТ 34.602-89 — звична структура; як стандарт в Україні не чинний',
    'GOST 34.602-89: the familiar outline; no longer in force in Ukraine',
  ),

  newProjectTitle: text('Новий проєкт із завдання', 'New Project from Task'),
  whichTask: text('За яким завданням створити проєкт?', 'Which task is the project for?'),
  noTask: text('У цій теці немає технічного завдання (*.task.yaml).', 'There is no technical task (*.task.yaml) in this folder.'),
  taskHasErrors: words<{ file: string; count: number }>(
    ({ file, count }) => `${file}: ${ukErrors(count)}. Виправте їх, щоб створити проєкт.`,
    ({ file, count }) => `${file}: ${enErrors(count)}. Mend them to make the project.`,
  ),
  whichPack: text('Який пакет узяти за основу?', 'Which pack should the project be made from?'),
  serves: words<{ count: number }>(
    ({ count }) => `обслуговує ${ukRequirements(count).replace(/вимога$/, 'вимогу')}`,
    ({ count }) => `serves ${enRequirements(count)}`,
  ),
  required: text('Потрібна відповідь', 'An answer is needed'),
  yes: text('Так', 'Yes'),
  no: text('Ні', 'No'),
  listHint: text('Через кому', 'Separated by commas'),
  intoQuestion: text('Тека нового проєкту (відносно відкритої теки)', 'Folder of the new project (relative to the open folder)'),
  intoEmpty: text('Впишіть назву теки', 'Type the name of a folder'),
  intoBad: text(
    'Тека має бути всередині відкритої: без «..» на початку та знаків : * ? " < > |',
    'The folder must be inside the open one: no leading ".." and none of : * ? " < > |',
  ),
  intoTaken: words<{ folder: string }>(
    ({ folder }) => `Тека ${folder} не порожня; виберіть нову`,
    ({ folder }) => `The folder ${folder} is not empty; choose a new one`,
  ),
  lookThrough: text('Перегляньте файли або підтвердьте створення', 'Look through the files, or confirm'),
  create: words<{ count: number; folder: string }>(
    ({ count, folder }) => `Створити ${ukFiles(count)} у ${folder}`,
    ({ count, folder }) => `Create ${enFiles(count)} in ${folder}`,
  ),
  nothingWritten: text('досі нічого не записано', 'nothing is written yet'),
  files: text('Файли: виберіть, щоб переглянути', 'Files: choose one to look at it'),
  binary: words<{ bytes: number }>(
    ({ bytes }) => `Файл не текстовий: ${bytes} Б`,
    ({ bytes }) => `Not a text file: ${bytes} B`,
  ),
  size: words<{ bytes: number }>(
    ({ bytes }) => (bytes < 1000 ? `${bytes} Б` : `${(bytes / 1000).toFixed(1).replace('.', ',')} КБ`),
    ({ bytes }) => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`),
  ),
  creating: words<{ folder: string }>(
    ({ folder }) => `Створюю проєкт у ${folder}…`,
    ({ folder }) => `Making the project in ${folder}…`,
  ),
  created: words<{ count: number; folder: string }>(
    ({ count, folder }) => `Проєкт створено: ${ukFiles(count)} у ${folder}`,
    ({ count, folder }) => `The project is made: ${enFiles(count)} in ${folder}`,
  ),
  badAnswer: words<{ reason: string }>(
    ({ reason }) => `Відповідь не підходить: ${reason}`,
    ({ reason }) => `The answer does not fit: ${reason}`,
  ),

  whichProject: text('Який проєкт?', 'Which project?'),
  noProject: text(
    'У цій теці немає проєкту Hromada Kit. Створіть його із завдання.',
    'There is no Hromada Kit project in this folder. Make one from a task.',
  ),
  testsRunning: text('Приймальні тести…', 'Acceptance tests…'),
  seeTerminal: text('причина в терміналі «Hromada Kit»', 'the reason is in the terminal "Hromada Kit"'),
  noReport: text('Звіту ще немає: він з’явиться після приймальних тестів.', 'There is no report yet: acceptance tests make it.'),
  reportTitle: text('Звіт про відповідність', 'Conformity Report'),

  statusTask: text('ТЗ:', 'Task:'),
  statusClean: text('ТЗ без зауважень', 'Task is clean'),
  statusFindings: words<{ errors: number; warnings: number }>(
    ({ errors, warnings }) => `Технічне завдання: ${ukErrors(errors)}, ${ukWarnings(warnings)}. Натисніть, щоб відкрити «Проблеми».`,
    ({ errors, warnings }) => `Technical task: ${enErrors(errors)}, ${enWarnings(warnings)}. Click to open Problems.`,
  ),
  statusProven: words<{ proven: number; total: number }>(
    ({ proven, total }) => `доведено ${proven}/${total}`,
    ({ proven, total }) => `${proven}/${total} proven`,
  ),
  statusNoReport: text('звіту ще немає', 'no report yet'),
  statusProject: text('Звіт про відповідність проєкту. Натисніть, щоб відкрити.', 'The conformity report of the project. Click to open.'),
  hoverValues: text('Значення', 'Values'),
  requiredKey: text('обов’язкове', 'required'),
} as const;

export type TextKey = keyof typeof TEXTS;
export type TextDetails = { readonly [Key in TextKey]: Parameters<(typeof TEXTS)[Key]['uk']>[0] };

/** The text of `key` in `language`; texts without facts take none. */
export function textIn<Key extends TextKey>(
  language: Language,
  key: Key,
  ...details: TextDetails[Key] extends void ? [] : [TextDetails[Key]]
): string {
  const sentence = TEXTS[key][language] as (details: unknown) => string;
  return sentence(details[0]);
}
