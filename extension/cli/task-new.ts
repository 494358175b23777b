import path from 'node:path';
import { KitError } from '../core/kit-error.ts';
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../core/task/profiles.ts';
import { skeletonTask } from '../core/task/skeleton-task.ts';
import type { IsoDate } from '../core/task/task.ts';
import { toUtf8 } from '../core/text/utf8.ts';
import { createFile } from '../node/create-file.ts';
import type { Call } from './call.ts';
import { usage } from './usage.ts';

/** `task new [FILE]` */
export async function run({ args, flags, language, terminal }: Call): Promise<number> {
  const profile = flags.profile ?? DEFAULT_PROFILE;
  if (typeof profile !== 'string' || !Object.hasOwn(PROFILES, profile)) {
    const known = Object.keys(PROFILES).join(', ');
    throw usage(`--profile може бути ${known}`, `--profile can be ${known}`, 'hromada task new --help');
  }
  if (1 < args.length) throw usage('назвіть один файл', 'name one file', 'hromada task new --help');
  const given = args[0] ?? 'new.task.yaml';
  const file = /\.ya?ml$|\.json$/.test(given) ? given : `${given}.task.yaml`;
  if (file.endsWith('.json'))
    throw usage(
      'заготовку створюємо у YAML: назвіть файл *.task.yaml',
      'the skeleton is YAML: name a file *.task.yaml',
      'hromada task new --help',
    );
  const today = new Date().toISOString().slice(0, 10) as IsoDate;
  const title = typeof flags.title === 'string' ? { title: flags.title } : {};
  const created = await createFile(
    path.resolve(terminal.folder, file),
    toUtf8(skeletonTask({ profile: profile as Profile, language, today, ...title })),
  );
  if (!created) throw new KitError('file/exists', { path: file });
  const next = `hromada task check ${file}`;
  const words = {
    uk: `Створено ${file}. Заповніть пропуски, а тоді перевірте: ${next}`,
    en: `Created ${file}. Fill in the blanks, then check it: ${next}`,
  };
  terminal.print(flags.format === 'json' ? `${JSON.stringify({ schemaVersion: 1, file, profile })}\n` : `${words[language]}\n`);
  return 0;
}
