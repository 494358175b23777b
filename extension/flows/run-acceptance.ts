import { buildTrace } from '../core/acceptance/build-trace.ts';
import { readRun } from '../core/acceptance/read-run.ts';
import { sha256Hex } from '../core/files/digest.ts';
import { type ProjectPath, projectPath } from '../core/files/project-path.ts';
import { KitError } from '../core/kit-error.ts';
import { buildConformity } from '../core/report/build-conformity.ts';
import type { Conformity } from '../core/report/conformity.ts';
import { toHtml } from '../core/report/to-html.ts';
import { verdictSentence } from '../core/report/verdict-words.ts';
import type { Language, Texts } from '../core/text/language.ts';
import { fromUtf8, toUtf8 } from '../core/text/utf8.ts';
import type { Clock, Folder, ScenarioRunner } from './ports.ts';
import { readAcceptance } from './read-acceptance.ts';

/** Files of an acceptance run, in the project. */
export const ACCEPTANCE_FILES: { readonly [name in 'results' | 'json' | 'html']: ProjectPath } = {
  results: projectPath('.hromada/results.ndjson'),
  json: projectPath('conformity.json'),
  html: projectPath('conformity.html'),
};

export interface ReportRequest {
  readonly project: Folder;
  /** Of the page; `conformity.json` has no language. */
  readonly language: Language;
  /** Version of the kit. */
  readonly kit: string;
}

export interface AcceptanceRequest extends ReportRequest {
  /** Hears how many scenarios have ended. */
  readonly onProgress?: (finished: number) => void;
  readonly signal?: AbortSignal;
}

export interface AcceptanceResult {
  readonly conformity: Conformity;
  /** Whether every must requirement that the task leaves to scenarios is proven; if not, the exit status is 1. */
  readonly ok: boolean;
  /** The verdict for people, in a sentence or two. */
  readonly verdict: Texts;
}

/**
 * Runs the scenarios of a generated project and writes `conformity.json` and `conformity.html`. Scenarios that fail are a result.
 * @throws KitError of `readAcceptance` and of `ScenarioRunner.run`; `file/cannot-write`.
 */
export async function runAcceptance(
  { runner, clock }: { readonly runner: ScenarioRunner; readonly clock: Clock },
  request: AcceptanceRequest,
): Promise<AcceptanceResult> {
  const { project, onProgress = () => {}, signal } = request;
  // Whatever keeps a report from being written is said before the scenarios take their time.
  await readAcceptance(project);
  return writeReport(await runner.run(project, onProgress, signal), clock, request);
}

/**
 * The same report from results that somebody else's run left in the project.
 * @throws KitError `project/no-results`, those of `readAcceptance`, `file/cannot-write`.
 */
export async function reportFromResults({ clock }: { readonly clock: Clock }, request: ReportRequest): Promise<AcceptanceResult> {
  const bytes = await request.project.read(ACCEPTANCE_FILES.results);
  if (bytes === undefined) throw new KitError('project/no-results', { path: ACCEPTANCE_FILES.results });
  return writeReport(fromUtf8(bytes) ?? '', clock, request);
}

async function writeReport(results: string, clock: Clock, { project, language, kit }: ReportRequest): Promise<AcceptanceResult> {
  const { task, taskSha256, features, pack, layers } = await readAcceptance(project);
  const run = readRun(results);
  const conformity = buildConformity({
    task,
    taskSha256,
    resultsSha256: sha256Hex(toUtf8(results)),
    project: { pack, layers },
    kit,
    run,
    trace: buildTrace({ task, features, run }),
    now: clock.now().getTime(),
  });
  await project.write(ACCEPTANCE_FILES.json, toUtf8(`${JSON.stringify(conformity, undefined, 2)}\n`));
  await project.write(ACCEPTANCE_FILES.html, toUtf8(toHtml(conformity, language)));
  const verdict: Texts = { uk: verdictSentence(conformity, 'uk'), en: verdictSentence(conformity, 'en') };
  return { conformity, ok: conformity.verdict.ok, verdict };
}
