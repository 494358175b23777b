/**
 * What the extension adds to the editor, said once: `package.json` is generated from here (`npm run generate`), the handlers are typed by it.
 * VS Code has no Ukrainian interface, so every text is Ukrainian with the English in brackets, or one after the other.
 */

interface Command {
  readonly title: string;
  readonly icon?: `$(${string})`;
  /** When the command palette offers it; always where absent. */
  readonly when?: string;
}

export const COMMANDS = {
  'hromada.newTask': { title: 'Створити технічне завдання (New Technical Task)', icon: '$(new-file)' },
  'hromada.newProject': {
    title: 'Створити проєкт із завдання (New Project from Task)',
    icon: '$(rocket)',
    when: 'resourceLangId == hromada-task || workspaceFolderCount > 0',
  },
  'hromada.runAcceptance': {
    title: 'Виконати приймальні тести (Run Acceptance Tests)',
    icon: '$(beaker)',
    when: 'workspaceFolderCount > 0',
  },
  'hromada.openReport': {
    title: 'Відкрити звіт про відповідність (Open Conformity Report)',
    icon: '$(checklist)',
    when: 'workspaceFolderCount > 0',
  },
  'hromada.openWalkthrough': { title: 'Відкрити перші кроки (Open Getting Started)' },
  'hromada.showLog': { title: 'Показати журнал (Show Log)' },
} as const satisfies Record<`hromada.${string}`, Command>;

export type CommandId = keyof typeof COMMANDS;

/** The language of technical tasks. */
export const TASK_LANGUAGE = 'hromada-task';

const LANGUAGES = [
  {
    id: TASK_LANGUAGE,
    aliases: ['Технічне завдання (Technical Task)', TASK_LANGUAGE],
    extensions: ['.task.yaml', '.task.json'],
    configuration: './extension/vscode/language-configuration.json',
    icon: { light: './extension/vscode/icons/task-light.svg', dark: './extension/vscode/icons/task-dark.svg' },
  },
];

const GRAMMARS = [{ language: TASK_LANGUAGE, scopeName: 'source.hromada-task', path: './extension/vscode/hromada-task.tmLanguage.json' }];

interface Setting {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly default: unknown;
  readonly scope: 'window' | 'resource' | 'machine' | 'machine-overridable';
  readonly markdownDescription: string;
  readonly order: number;
}

export const SETTINGS = {
  'hromada.language': {
    type: 'string',
    enum: ['auto', 'uk', 'en'],
    markdownEnumDescriptions: [
      'Мова з `hromada.yaml`, без неї — українська. (The language in `hromada.yaml`, else Ukrainian.)',
      'Українська. (Ukrainian.)',
      'Англійська. (English.)',
    ],
    default: 'auto',
    scope: 'window',
    markdownDescription:
      'Мова зауважень, підказок і команд. Діє одразу. (The language of findings, help and commands; takes effect at once.)',
    order: 1,
  },
} as const satisfies Record<`hromada.${string}`, Setting>;

/** How tasks are edited unless somebody sets it otherwise: two spaces, long lines wrapped, Cyrillic not suspected of looking like Latin. */
const EDITOR_DEFAULTS = {
  'editor.insertSpaces': true,
  'editor.tabSize': 2,
  'editor.detectIndentation': false,
  'editor.wordWrap': 'on',
  'editor.wordBasedSuggestions': 'off',
  'editor.quickSuggestions': { other: true, comments: false, strings: true },
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
};

/** Places other than the command palette at which a command is offered. */
const MENUS: { readonly [menu: string]: readonly { readonly command: CommandId; readonly when?: string; readonly group: string }[] } = {
  'file/newFile': [{ command: 'hromada.newTask', group: 'hromada' }],
  'editor/title': [{ command: 'hromada.newProject', when: `resourceLangId == ${TASK_LANGUAGE}`, group: 'navigation@1' }],
  'explorer/context': [
    { command: 'hromada.newTask', when: 'explorerResourceIsFolder', group: '2_workspace@9' },
    { command: 'hromada.newProject', when: 'resourceFilename =~ /\\.task\\.(yaml|json)$/', group: '2_workspace@9' },
  ],
};

export const WALKTHROUGH = 'hromada.start';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly uk: string;
  readonly en: string;
  readonly button: string;
  /** What the button runs: a command, with its arguments in the query. */
  readonly command: string;
  readonly completionEvents: readonly string[];
  readonly altText: string;
}

/** Each step has its picture under `docs/walkthrough/`, named like the step. */
const STEPS: readonly Step[] = [
  {
    id: 'task',
    title: 'Створіть завдання (New Task)',
    uk: 'Заготовка вже має всі обов’язкові розділи. Курсор стане на першому порожньому місці.',
    en: 'The skeleton has every mandatory section; the cursor waits at the first blank.',
    button: 'Створити завдання (New Task)',
    command: 'hromada.newTask',
    completionEvents: ['onCommand:hromada.newTask'],
    altText: 'Заготовка завдання: розділи й порожні місця. (A skeleton task with its sections and blanks.)',
  },
  {
    id: 'check',
    title: 'Виправте помилки (Mend Errors)',
    uk: 'Перевірка йде, поки ви пишете. Усі зауваження зібрано в «Проблемах».',
    en: 'Checks run as you type; all findings are listed in Problems.',
    button: 'Показати зауваження (Show Problems)',
    command: 'workbench.actions.view.problems',
    completionEvents: ['onCommand:workbench.actions.view.problems', 'onView:workbench.panel.markers.view'],
    altText: 'Підкреслений код ЄДРПОУ і пояснення під ним. (An underlined EDRPOU code and the message about it.)',
  },
  {
    id: 'help',
    title: 'Дивіться підказки (Use Help)',
    uk: 'Ctrl+Пробіл пропонує поля та значення за порядком розділів, а вказівник над полем показує пояснення.',
    en: 'Ctrl+Space offers keys and values in the order of the sections; hover explains.',
    button: 'Вибрати мову підказок (Choose the Language)',
    command: 'workbench.action.openSettings?%5B%22hromada.language%22%5D',
    completionEvents: ['onSettingChanged:hromada.language', 'onCommand:workbench.action.openSettings'],
    altText: 'Список значень пріоритету з поясненнями. (The values of a priority with their meaning.)',
  },
  {
    id: 'project',
    title: 'Створіть проєкт (New Project)',
    uk: 'Оберіть пакет, дайте відповіді, яких немає в завданні, і перегляньте файли перед записом.',
    en: 'Choose a pack, answer what the task does not say, look through the files before they are written.',
    button: 'Створити проєкт (New Project)',
    command: 'hromada.newProject',
    completionEvents: ['onCommand:hromada.newProject'],
    altText: 'Перелік файлів майбутнього проєкту. (The files of the new project.)',
  },
  {
    id: 'test',
    title: 'Виконайте тести (Run Tests)',
    uk: 'Сценарії із завдання перевіряють запущений сервіс. Потрібні Node.js і npm.',
    en: 'The scenarios of the task test the running service. Node.js and npm are needed.',
    button: 'Виконати тести (Run Tests)',
    command: 'hromada.runAcceptance',
    completionEvents: ['onCommand:hromada.runAcceptance'],
    altText: 'Пройдені й непройдені сценарії. (Scenarios that pass and fail.)',
  },
  {
    id: 'report',
    title: 'Покажіть звіт (Show Report)',
    uk: 'Звіт каже про кожну вимогу, чи її доведено. Файл відкривається в будь-якому браузері без мережі.',
    en: 'The report says of each requirement whether it is proven; it opens in any browser, offline.',
    button: 'Відкрити звіт (Open Report)',
    command: 'hromada.openReport',
    completionEvents: ['onCommand:hromada.openReport'],
    altText: 'Звіт про відповідність: вимоги та їхній стан. (The conformity report: requirements and their state.)',
  },
];

function walkthrough(): object {
  return {
    id: WALKTHROUGH,
    title: 'Перші кроки (Getting Started)',
    description: 'Від завдання до сервісу. (From a task to a service.)',
    icon: 'docs/icon.png',
    steps: STEPS.map(({ id, title, uk, en, button, command, completionEvents, altText }) => ({
      id,
      title,
      description: `${uk}\n\n${en}\n\n[${button}](command:${command})`,
      media: { svg: `docs/walkthrough/${id}.svg`, altText },
      completionEvents,
    })),
  };
}

/** The `contributes` of `package.json`. */
export function contributes(): object {
  const commands = Object.entries<Command>(COMMANDS);
  return {
    languages: LANGUAGES,
    grammars: GRAMMARS,
    commands: commands.map(([command, { title, icon }]) => ({ command, title, category: 'Hromada Kit', ...(icon && { icon }) })),
    menus: {
      commandPalette: commands.flatMap(([command, { when }]) => (when === undefined ? [] : [{ command, when }])),
      ...MENUS,
    },
    taskDefinitions: [
      {
        type: 'hromada',
        required: ['project'],
        properties: { project: { type: 'string', description: 'Тека проєкту, URI. (The folder of the project, a URI.)' } },
      },
    ],
    configurationDefaults: { [`[${TASK_LANGUAGE}]`]: EDITOR_DEFAULTS },
    configuration: { title: 'Hromada Kit', properties: SETTINGS },
    walkthroughs: [walkthrough()],
  };
}

const KEYWORDS =
  'громада, технічне завдання, вимоги, приймання, старостинський округ, hromada, technical task, requirements, acceptance testing, gherkin, scaffolding, prozorro, yeoman-generator';

/** Every key of `package.json` that is generated. */
export function manifest(): object {
  return {
    categories: ['Programming Languages', 'Linters', 'Testing', 'Education'],
    keywords: KEYWORDS.split(', '),
    icon: 'docs/icon.png',
    galleryBanner: { color: '#0b3d91', theme: 'dark' },
    main: './dist/extension.cjs',
    browser: './dist/extension.cjs',
    activationEvents: [`onLanguage:${TASK_LANGUAGE}`, 'workspaceContains:hromada.yaml', 'workspaceContains:.hromada/receipt.yaml'],
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description:
          'Читати й перевіряти завдання можна; створювати проєкти та виконувати тести — лише в довіреній теці. (Tasks can be read and checked; making projects and running tests need a trusted folder.)',
      },
      virtualWorkspaces: {
        supported: 'limited',
        description:
          'Завдання й створення проєктів працюють; приймальні тести потребують теки на диску. (Tasks and new projects work; acceptance tests need a folder on a disk.)',
      },
    },
    contributes: contributes(),
  };
}
