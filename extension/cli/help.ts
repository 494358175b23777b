import type { Language, Texts } from '../core/text/language.ts';
import type { Flag, Verb } from './call.ts';
import { COMMON_FLAGS, VERBS, type VerbName } from './verbs.ts';

const WORDS = {
  usage: { uk: 'Використання', en: 'Usage' },
  commands: { uk: 'Команди', en: 'Commands' },
  flags: { uk: 'Параметри', en: 'Options' },
  formats: { uk: 'вигляд результату', en: 'form of the result' },
  more: { uk: 'Докладно про команду: hromada КОМАНДА --help', en: 'More about a command: hromada COMMAND --help' },
  about: {
    uk: 'Hromada Kit — від технічного завдання громади до перевіреного сервісу.',
    en: "Hromada Kit: from a council's technical task to a tested service.",
  },
} as const satisfies Record<string, Texts>;

/** Two columns; the second starts at the same place in each row. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

/** What `hromada` and `hromada --help` print. */
export function overview(language: Language): string {
  const rows = Object.entries(VERBS).map(([name, { usage, about }]) => [`${name} ${usage}`, about[language]] as const);
  const section = `${WORDS.commands[language]}:\n${columns(rows)}`;
  return `${WORDS.about[language]}\n\n${section}\n\n${WORDS.more[language]}\n`;
}

/** What `hromada NOUN VERB --help` prints. */
export function helpOf(name: VerbName, language: Language): string {
  const { usage, about, flags, formats }: Verb = VERBS[name];
  const format: Flag = { value: formats.join('|'), about: WORDS.formats };
  const rows = Object.entries({ ...flags, ...COMMON_FLAGS, format }).map(
    ([flag, { value, short, about: text }]: readonly [string, Flag]) =>
      [`${short === undefined ? '    ' : `-${short}, `}--${flag}${value === undefined ? '' : ` ${value}`}`, text[language]] as const,
  );
  return `${WORDS.usage[language]}: hromada ${name} ${usage}\n\n${about[language]}\n\n${WORDS.flags[language]}:\n${columns(rows)}\n`;
}
