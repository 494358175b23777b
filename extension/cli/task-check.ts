import path from 'node:path';
import { reportFindings } from '../core/finding/report-findings.ts';
import { KitError } from '../core/kit-error.ts';
import { checkTasks } from '../flows/check-tasks.ts';
import { diskDocuments, findTaskFiles } from '../node/disk-documents.ts';
import { installedKit } from '../node/kit.ts';
import type { Call } from './call.ts';
import { toGithub, toSarif, toText } from './print-findings.ts';
import { usage } from './usage.ts';

const HELP = 'hromada task check --help';

/** `task check PATH…` */
export async function run({ args, flags, language, terminal }: Call): Promise<number> {
  if (args.length === 0) throw usage('назвіть файл або теку', 'name a file or a folder', HELP);
  const limit = flags['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : Number(flags['max-warnings']);
  if (flags['max-warnings'] === '' || !(limit === Number.POSITIVE_INFINITY || (Number.isInteger(limit) && 0 <= limit))) {
    throw usage('--max-warnings — це ціле число від 0', '--max-warnings is a whole number from 0', HELP);
  }

  const locations = findTaskFiles(args, terminal.folder);
  if (locations.length === 0) throw new KitError('task/none-found', { path: args.join(', ') });
  const nameOf = (location: string) => nameSeenFrom(terminal.folder, location);
  const report = reportFindings(await checkTasks(diskDocuments, locations, nameOf), language);
  const printers = {
    text: () => toText(report, language, terminal.colour),
    json: () => `${JSON.stringify(report, null, 2)}\n`,
    sarif: () => toSarif(report, installedKit().version),
    github: () => toGithub(report),
  };
  terminal.print(printers[(flags.format ?? 'text') as keyof typeof printers]());
  return 0 < report.summary.errors || limit < report.summary.warnings ? 1 : 0;
}

/** Relative to `folder` where the file is below it, `/`-separated. */
function nameSeenFrom(folder: string, location: string): string {
  const relative = path.relative(folder, location);
  const name = relative.startsWith('..') || path.isAbsolute(relative) ? location : relative;
  return name.replaceAll('\\', '/');
}
