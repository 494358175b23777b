import path from 'node:path';
import { reportFindings } from '../core/finding/report-findings.ts';
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
  if (Number.isNaN(limit) || limit < 0) throw usage('--max-warnings — це число', '--max-warnings is a number', HELP);

  const locations = findTaskFiles(args, terminal.folder);
  if (locations.length === 0)
    throw usage('тут немає файлів *.task.yaml чи *.task.json', 'there are no *.task.yaml or *.task.json files here', HELP);
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
