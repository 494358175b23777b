import path from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { Question } from '../core/pack/pack.ts';
import type { ProjectPlan } from '../core/scaffold/plan-project.ts';
import { parseTask } from '../core/task/parse-task.ts';
import { toJson } from '../core/task/task-tree.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import { prepareProject } from '../flows/new-project.ts';
import { builtInPacks } from '../node/built-in-packs.ts';
import { diskDocuments } from '../node/disk-documents.ts';
import { diskFolder } from '../node/disk-folder.ts';
import { findPack } from '../node/find-pack.ts';
import { installedKit } from '../node/kit.ts';
import type { Call, Terminal } from './call.ts';
import { planJson, planText } from './print-plan.ts';
import { usage } from './usage.ts';

const HELP = 'hromada project new --help';

/** `project new PACK --task FILE --into DIR` */
export async function run(call: Call): Promise<number> {
  const { args, flags, language, terminal } = call;
  const [named] = args;
  const { into, task } = flags;
  if (named === undefined || args.length !== 1) throw usage('назвіть один пакет', 'name one pack', HELP);
  if (typeof into !== 'string' || into === '') throw usage('назвіть нову теку: --into DIR', 'name a new folder: --into DIR', HELP);

  const kit = installedKit();
  const shelf = builtInPacks(path.join(kit.root, 'templates'));
  const { pack, source } = await findPack(named, shelf, terminal.folder);
  const given = await givenAnswers(call);
  const taskFile = typeof task === 'string' ? { task: { location: path.resolve(terminal.folder, task), name: task } } : {};
  const prepare = () => prepareProject({ documents: diskDocuments, pack, shelf }, { kit: kit.version, source, given, ...taskFile });

  let plan = await prepare();
  if (plan.kind === 'unanswered' && plan.findings.length === 0 && terminal.canAsk) {
    for (const question of plan.open) given.set(question.name, await ask(question, call));
    plan = await prepare();
  }
  if (plan.kind === 'unanswered') throw unanswered(plan, language);

  const written = flags['dry-run'] !== true;
  const target = diskFolder(path.resolve(terminal.folder, into), into);
  if (written) await target.create(plan.tree);
  else if (0 < ((await target.entries({ limit: Number.MAX_SAFE_INTEGER })) ?? []).length)
    throw new KitError('project/target-not-empty', { path: into });
  terminal.print(flags.format === 'json' ? planJson(plan, into, written) : planText(plan, into, written, language));
  return 0;
}

/** `--answers FILE`, then `--set K=V`, which win. */
async function givenAnswers({ flags, terminal }: Call): Promise<Map<string, unknown>> {
  const given = new Map<string, unknown>();
  if (typeof flags.answers === 'string') {
    for (const [name, value] of Object.entries(await readAnswers(flags.answers, terminal))) given.set(name, value);
  }
  for (const pair of (flags.set ?? []) as readonly string[]) {
    const at = pair.indexOf('=');
    if (at < 1) throw usage(`--set чекає K=V, а не «${pair}»`, `--set takes K=V, not "${pair}"`, HELP);
    given.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return given;
}

async function readAnswers(file: string, { folder }: Terminal): Promise<object> {
  const bytes = await diskDocuments.read(path.resolve(folder, file));
  if (bytes === undefined) throw new KitError('file/not-found', { path: file });
  const { tree, findings } = parseTask({ name: file, text: fromUtf8(bytes) ?? '' });
  const value = toJson(tree.root);
  if (0 < findings.length || (value !== null && (typeof value !== 'object' || Array.isArray(value)))) {
    throw usage(`${file} — не список відповідей виду «назва: значення»`, `${file} is no list of answers like "name: value"`, HELP);
  }
  return value ?? {};
}

async function ask({ title, description, default: preset }: Question, { language, terminal }: Call): Promise<string> {
  const help = description === undefined ? '' : `  ${description[language]}\n`;
  return terminal.ask(`${help}${title[language]}${preset === undefined ? '' : ` [${preset}]`}: `);
}

function unanswered(plan: ProjectPlan & { kind: 'unanswered' }, language: Call['language']): KitError {
  const wrong = plan.findings.map(({ details }) => ({
    uk: `${details.question} — ${details.reason.uk}`,
    en: `${details.question}: ${details.reason.en}`,
  }));
  const open = plan.open.map(({ name, title }) => ({ uk: `${name} (${title.uk})`, en: `${name} (${title.en})` }));
  const list = [...wrong, ...open].map((problem) => problem[language]).join('; ');
  return usage(
    `бракує відповідей або вони не підходять (--set назва=значення): ${list}`,
    `answers are missing or do not fit (--set name=value): ${list}`,
    HELP,
  );
}
