import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { reportFindings, summarySentence } from '../core/finding/report-findings.ts';
import { KitError } from '../core/kit-error.ts';
import type { ProjectPlan } from '../core/scaffold/plan-project.ts';
import { KIT_FILES } from '../core/scaffold/receipt.ts';
import { type Language, ukPlural } from '../core/text/language.ts';
import { checkTasks } from '../flows/check-tasks.ts';
import { editedFiles } from '../flows/edited-files.ts';
import { prepareProject } from '../flows/new-project.ts';
import { runAcceptance } from '../flows/run-acceptance.ts';
import { builtInPacks } from '../node/built-in-packs.ts';
import { cucumberRunner } from '../node/cucumber-runner.ts';
import { diskDocuments } from '../node/disk-documents.ts';
import { diskFolder } from '../node/disk-folder.ts';
import { installLocked } from '../node/install-locked.ts';
import type { Kit } from '../node/kit.ts';

import { systemClock } from '../node/system-clock.ts';
import type { Terminal } from './call.ts';
import { paint } from './paint.ts';
import { toText } from './print-findings.ts';
import { steps } from './steps.ts';

/** The task and the pack of the demonstration. */
export const SAMPLE = 'templates/eldership-link/cases/kramatorsk/task.yaml';
const PACK = 'eldership-link';

const WORDS = {
  uk: {
    check: 'Перевіряю технічне завдання',
    generate: 'Створюю сервіс у demo/',
    install: 'Встановлюю залежності',
    test: 'Виконую сценарії приймання і складаю звіт',
    unchanged: 'без змін',
    present: 'уже встановлено',
    files: (count: number) => `${count} ${ukPlural(count, 'файл', 'файли', 'файлів')}`,
    scenarios: (count: number) => `${count} ${ukPlural(count, 'сценарій', 'сценарії', 'сценаріїв')}`,
    passed: (passed: number, total: number) => `пройдено ${passed} із ${total} сценаріїв`,
    summary: (page: string) =>
      `Сервіс:      demo/\nЗвіт:        ${page}\nЗапустити:   cd demo && npm start   →  http://127.0.0.1:3000\nУ редакторі: npm start -- --editor\n`,
  },
  en: {
    check: 'Checking the technical task',
    generate: 'Making the service in demo/',
    install: 'Installing dependencies',
    test: 'Running the acceptance scenarios, writing the report',
    unchanged: 'unchanged',
    present: 'already installed',
    files: (count: number) => `${count} files`,
    scenarios: (count: number) => `${count} scenarios`,
    passed: (passed: number, total: number) => `${passed} of ${total} scenarios passed`,
    summary: (page: string) =>
      `Service:       demo/\nReport:        ${page}\nRun it:        cd demo && npm start   →  http://127.0.0.1:3000\nIn the editor: npm start -- --editor\n`,
  },
} as const;

export interface DemoRequest {
  readonly kit: Kit;
  readonly language: Language;
  readonly terminal: Terminal;
}

/** The whole way once: task → service → scenarios → report. The exit status is that of the scenarios. */
export async function demo({ kit, language, terminal }: DemoRequest): Promise<number> {
  const words = WORDS[language];
  const target = path.join(kit.root, 'demo');
  const step = steps(terminal, 4);

  await step(words.check, async () => {
    const location = path.join(kit.root, SAMPLE);
    const findings = reportFindings(await checkTasks(diskDocuments, [location], () => SAMPLE), language);
    if (0 < findings.summary.errors) terminal.print(toText(findings, language, terminal.colour));
    return { sentence: summarySentence(findings.summary, language), result: undefined };
  });
  await step(words.generate, async () => {
    const { changed, files } = await generate(kit, target);
    return { sentence: changed ? words.files(files) : `${words.files(files)}, ${words.unchanged}`, result: undefined };
  });
  await step(words.install, async (reached) => {
    const installed = await installLocked(target, { signal: terminal.signal, onLine: (line) => reached(line.slice(0, 60)) });
    return { sentence: installed ? 'npm ci' : words.present, result: undefined };
  });
  const outcome = await step(words.test, async (reached) => {
    const onProgress = (finished: number) => reached(words.scenarios(finished));
    const result = await runAcceptance(
      { runner: cucumberRunner(target), clock: systemClock },
      { project: diskFolder(target), language, kit: kit.version, onProgress, signal: terminal.signal },
    );
    const scenarios = result.conformity.requirements.flatMap((requirement) => requirement.scenarios);
    const passed = scenarios.filter(({ outcome: ended }) => ended === 'passed').length;
    return { sentence: words.passed(passed, scenarios.length), result };
  });

  const verdict = paint(outcome.verdict[language], outcome.ok ? 'green' : 'red', terminal.colour);
  const page = paint(path.relative(terminal.folder, path.join(target, 'conformity.html')), 'bold', terminal.colour);
  terminal.print(`\n${verdict}\n\n${words.summary(page)}`);
  return outcome.ok ? 0 : 1;
}

/** Makes `target` anew unless it already is what would be made. Edits in it are never lost: then it is refused. */
async function generate(kit: Kit, target: string): Promise<{ readonly changed: boolean; readonly files: number }> {
  const shelf = builtInPacks(path.join(kit.root, 'templates'));
  const pack = await shelf.find(PACK, '*');
  if (pack === undefined) throw new KitError('pack/not-found', { name: PACK, known: [] });
  const request = {
    kit: kit.version,
    source: { kind: 'builtin', location: PACK } as const,
    task: { location: path.join(kit.root, SAMPLE), name: SAMPLE },
    given: new Map(),
  };
  const plan = await prepareProject({ documents: diskDocuments, pack, shelf }, request);
  if (plan.kind !== 'ready') throw new Error('The sample answers every question of its pack');

  const aside = path.join(kit.root, '.cache/demo');
  await bringBack(aside, target);
  const folder = diskFolder(target);
  const receipt = await folder.read(KIT_FILES.receipt);
  if (receipt !== undefined) {
    const edited = await editedFiles(folder);
    if (0 < edited.length) throw new KitError('demo/edited', { path: 'demo', files: edited.slice(0, 5) });
    if (Buffer.from(receipt).equals(plan.tree.get(KIT_FILES.receipt) ?? Buffer.alloc(0)))
      return { changed: false, files: plan.files.length };
  } else {
    // Without a receipt whatever else is there is somebody's own.
    const foreign = (await readdir(target).catch(() => [])).filter((name) => !KEPT.includes(name));
    if (0 < foreign.length) throw new KitError('demo/edited', { path: 'demo', files: foreign.slice(0, 5) });
  }
  await replace(target, aside, plan);
  return { changed: true, files: plan.files.length };
}

/** What a generated project gathers while it runs, and what is kept when it is made anew: packages and the service's data. */
const KEPT = ['node_modules', 'var'];

async function replace(target: string, aside: string, plan: ProjectPlan & { readonly kind: 'ready' }): Promise<void> {
  await mkdir(aside, { recursive: true });
  for (const name of KEPT) await move(path.join(target, name), path.join(aside, name));
  await rm(target, { recursive: true, force: true });
  await diskFolder(target).create(plan.tree);
  await bringBack(aside, target);
}

/** Puts back what was kept, by this run or by one that was stopped before it could. */
async function bringBack(aside: string, target: string): Promise<void> {
  if (!(await isThere(target))) return;
  for (const name of KEPT) if (!(await isThere(path.join(target, name)))) await move(path.join(aside, name), path.join(target, name));
}

async function isThere(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined)) !== undefined;
}

/** Moves a folder where it is there; what is in the way gives way. */
async function move(from: string, to: string): Promise<void> {
  if (!(await isThere(from))) return;
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
}
