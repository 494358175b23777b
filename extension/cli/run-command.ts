import path from 'node:path';
import { describeKitError, KitError } from '../core/kit-error.ts';
import { LANGUAGES, type Language } from '../core/text/language.ts';
import { readCentre } from '../flows/read-centre.ts';
import { diskDocuments } from '../node/disk-documents.ts';
import { installedKit } from '../node/kit.ts';
import { localeLanguage } from '../node/locale-language.ts';
import { helpOf, overview } from './help.ts';
import { type ParsedCall, parseCall } from './parse-call.ts';
import { processTerminal, write } from './terminal.ts';
import { usage } from './usage.ts';
import { VERBS } from './verbs.ts';

/** Runs one call and gives its exit status; the terminal's one catch. */
export async function main(argv: readonly string[]): Promise<number> {
  let language = languageOfEnvironment(argv);
  try {
    const call = parseCall(argv);
    if (argv[0] === '--version') {
      write(1, `${installedKit().version}\n`);
      return 0;
    }
    if (call === undefined) {
      write(1, overview(language ?? 'uk'));
      return 0;
    }
    language = await languageOf(call, language);
    if (call.flags.help === true) {
      write(1, helpOf(call.name, language));
      return 0;
    }
    const verb = await VERBS[call.name].load();
    return await verb.run({
      ...call,
      language,
      terminal: processTerminal({ colour: call.flags['no-color'] !== true, ask: call.flags.yes !== true }),
    });
  } catch (failure) {
    return report(failure, language ?? 'uk');
  }
}

/** Prints a refusal (cause, code, next step), or that this is a bug; the exit status. */
export function report(failure: unknown, language: Language): number {
  if (failure instanceof KitError) {
    const { cause, next } = describeKitError(failure, language);
    write(2, `hromada: ${cause} [${failure.code}]\n  ${next}\n`);
    return failure.exitCode;
  }
  const reason = failure instanceof Error ? failure.message : String(failure);
  write(
    2,
    language === 'uk'
      ? `hromada: це помилка самого Hromada Kit: ${reason} [kit/bug]\n  Повідомте розробникам; подробиці покаже HROMADA_DEBUG=1.\n`
      : `hromada: this is a bug of Hromada Kit itself: ${reason} [kit/bug]\n  Please report it; HROMADA_DEBUG=1 shows the details.\n`,
  );
  if (process.env.HROMADA_DEBUG === '1' && failure instanceof Error) write(2, `${failure.stack ?? ''}\n`);
  return 70;
}

/** `--lang`, else `HROMADA_LANG`; undefined where neither says. */
export function languageOfEnvironment(argv: readonly string[]): Language | undefined {
  const flag = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) ?? argv[argv.indexOf('--lang') + 1 || argv.length];
  return [flag, process.env.HROMADA_LANG].find(isLanguage);
}

/** …else the centre file of the current folder, else the locale: English where it says so, Ukrainian elsewhere. */
async function languageOf({ flags, name }: ParsedCall, found: Language | undefined): Promise<Language> {
  const given = flags.lang;
  if (given !== undefined && !isLanguage(given))
    throw usage('--lang може бути uk або en', '--lang can be uk or en', `hromada ${name} --help`);
  if (found !== undefined) return found;
  const { centre } = await readCentre(diskDocuments, path.join(process.cwd(), 'any'));
  return centre.language ?? localeLanguage();
}

function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
