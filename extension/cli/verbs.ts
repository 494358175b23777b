import type { Flag, Verb } from './call.ts';
import { run as runTaskCheck } from './task-check.ts';

/** Flags of every verb. */
export const COMMON_FLAGS = {
  help: { short: 'h', about: { uk: 'показати цю довідку', en: 'show this help' } },
  lang: { value: 'uk|en', about: { uk: 'мова повідомлень', en: 'language of messages' } },
  format: { value: 'FORMAT', about: { uk: 'вигляд результату', en: 'form of the result' } },
  'no-color': { about: { uk: 'без кольорів', en: 'no colours' } },
} as const satisfies Record<string, Flag>;

const TASK: Flag = { value: 'FILE', about: { uk: 'технічне завдання', en: 'technical task' } };

/** Every call of the command line: help, README and the parser are made from this table. */
export const VERBS = {
  'task new': {
    usage: '[FILE]',
    about: {
      uk: 'створити заготовку технічного завдання з усіма обов’язковими розділами',
      en: 'make a skeleton of a technical task with every mandatory section',
    },
    flags: {
      profile: {
        value: 'PROFILE',
        about: { uk: 'kmu-205-2025 (типово) або gost-34.602-89', en: 'kmu-205-2025 (default) or gost-34.602-89' },
      },
      title: { value: 'TITLE', about: { uk: 'назва завдання', en: 'title of the task' } },
    },
    formats: ['text', 'json'],
    load: () => import('./task-new.ts'),
  },
  'task check': {
    usage: 'PATH…',
    about: { uk: 'знайти помилки й неточності у файлах і теках', en: 'find mistakes and weak points in files and folders' },
    flags: { 'max-warnings': { value: 'N', about: { uk: 'скільки попереджень допустимо', en: 'how many warnings are tolerated' } } },
    formats: ['text', 'json', 'sarif', 'github'],
    // Not loaded apart, like the others: it is the verb that runs most often, in editors' tasks and in CI.
    load: async () => ({ run: runTaskCheck }),
  },
  'project new': {
    usage: 'PACK --task FILE --into DIR',
    about: { uk: 'створити сервіс із пакета й технічного завдання', en: 'make a service from a pack and a technical task' },
    flags: {
      task: TASK,
      into: { value: 'DIR', about: { uk: 'нова або порожня тека', en: 'a new or empty folder' } },
      set: { value: 'K=V', many: true, about: { uk: 'відповідь на запитання пакета', en: 'answer to a question of the pack' } },
      answers: { value: 'FILE', about: { uk: 'відповіді з файла YAML або JSON', en: 'answers from a YAML or JSON file' } },
      'dry-run': { about: { uk: 'лише показати, що буде записано', en: 'only show what would be written' } },
      yes: { short: 'y', about: { uk: 'нічого не питати', en: 'ask nothing' } },
    },
    formats: ['text', 'json'],
    load: () => import('./project-new.ts'),
  },
  'project test': {
    usage: '[DIR]',
    about: {
      uk: 'виконати сценарії приймання і скласти звіт про відповідність',
      en: 'run the acceptance scenarios and write the conformity report',
    },
    flags: {},
    formats: ['text', 'json'],
    load: () => import('./project-test.ts'),
  },
} as const satisfies Record<string, Verb>;

export type VerbName = keyof typeof VERBS;
