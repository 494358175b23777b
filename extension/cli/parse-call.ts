import { parseArgs } from 'node:util';
import type { Flag, Verb } from './call.ts';
import { usage } from './usage.ts';
import { COMMON_FLAGS, VERBS, type VerbName } from './verbs.ts';

export interface ParsedCall {
  readonly name: VerbName;
  readonly args: readonly string[];
  readonly flags: { readonly [name: string]: string | boolean | readonly string[] | undefined };
}

/** The verb that `argv` names; undefined when it names none (`hromada`, `hromada --help`, `hromada help`). */
export function parseCall(argv: readonly string[]): ParsedCall | undefined {
  const [noun = '', verb = ''] = argv;
  const isNoun = Object.keys(VERBS).some((name) => name.startsWith(`${noun} `));
  if (noun === '' || noun === 'help' || noun.startsWith('-') || (isNoun && (verb === '' || verb === '--help' || verb === '-h')))
    return undefined;
  const name = `${noun} ${verb}`;
  if (!Object.hasOwn(VERBS, name)) throw usage(`немає такої команди: ${name.trim()}`, `no such command: ${name.trim()}`, 'hromada --help');
  return { name: name as VerbName, ...parseFlags(name as VerbName, argv.slice(2)) };
}

function parseFlags(name: VerbName, argv: readonly string[]): Omit<ParsedCall, 'name'> {
  const verb: Verb = VERBS[name];
  const options = Object.fromEntries(
    Object.entries<Flag>({ ...verb.flags, ...COMMON_FLAGS }).map(([flag, { value, short, many = false }]) => [
      flag,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: many, ...(short === undefined ? {} : { short }) },
    ]),
  );
  const help = `hromada ${name} --help`;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    const format = values.format;
    if (typeof format === 'string' && !verb.formats.includes(format)) {
      throw usage(`--format може бути ${verb.formats.join(', ')}`, `--format can be ${verb.formats.join(', ')}`, help);
    }
    return { args: positionals, flags: values as ParsedCall['flags'] };
  } catch (failure) {
    if (failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS')) {
      const reason = failure.message.split('\n')[0]?.split('. ')[0] ?? '';
      const flag = /'(.+?)'/.exec(reason)?.[1] ?? '';
      const missing = failure.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE';
      throw usage(
        missing ? `параметр записано неправильно: ${flag}` : `невідомий параметр: ${flag}`,
        missing ? `wrong option: ${flag}` : `unknown option: ${flag}`,
        help,
      );
    }
    throw failure;
  }
}
