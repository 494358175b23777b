import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { plainMessage } from '../core/acceptance/plain-message.ts';
import { KitError } from '../core/kit-error.ts';
import type { ScenarioRunner } from '../flows/ports.ts';
import { countFinished } from './count-finished.ts';
import { type ProcessTree, startTree } from './process-tree.ts';

/** Where the script of a project writes Cucumber Messages. */
const RESULTS = '.hromada/results.ndjson';

/** How often the growing file is looked at, in milliseconds. */
const INTERVAL = 150;

/** How much of the end of the output explains a failure, in lines. */
const LAST_LINES = 20;

/**
 * The contract with a generated project is its script `acceptance`: cucumber-js, messages to `.hromada/results.ndjson`, exit status 1 when
 * scenarios fail. One command line without arguments from outside, so a shell may read it, which Windows needs for npm.
 */
const SCRIPT = `import { spawn } from 'node:child_process';
const npm = spawn('npm run --loglevel=error acceptance', { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
npm.on('close', (status) => process.exit(status ?? 1));`;

/** Runs the scenarios of the generated project in `folder` with the project's own cucumber-js. */
export function cucumberRunner(folder: string): ScenarioRunner {
  const root = resolve(folder);
  return {
    run: async ({ label }, onProgress, signal) => {
      const cancelled = () => new KitError('project/cancelled', { path: label });
      if (signal?.aborted) throw cancelled();
      if (!existsSync(join(root, 'node_modules'))) throw new KitError('project/not-installed', { path: label });
      const results = join(root, RESULTS);
      mkdirSync(dirname(results), { recursive: true });
      rmSync(results, { force: true });

      const tree = startTree(['--input-type=module', '--eval', SCRIPT], { cwd: root, env: { NO_COLOR: '1' } });
      const output = lastLines(tree);
      await follow(tree, results, onProgress, signal);
      if (signal?.aborted) throw cancelled();
      return readResults(results) ?? fail(label, output());
    },
  };
}

/** Tells of progress until the tree has ended; ends it when `signal` says so. */
async function follow(tree: ProcessTree, results: string, onProgress: (finished: number) => void, signal?: AbortSignal): Promise<void> {
  const ended = once(tree.process, 'close').then(() => true);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped = tree.stop();
  };
  signal?.addEventListener('abort', stop, { once: true });
  const count = countFinished(results);
  let told = 0;
  for (let over = false; !over; ) {
    over = await Promise.race([ended, delay(INTERVAL, false)]);
    const finished = count();
    if (told < finished && !signal?.aborted) onProgress(finished);
    told = finished;
  }
  signal?.removeEventListener('abort', stop);
  await stopped;
}

/** The messages of a run that came to its end; a run that broke off says nothing that a report could stand on. */
function readResults(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const results = readFileSync(path, 'utf8');
  return results.includes('{"testRunFinished":') ? results : undefined;
}

function fail(path: string, output: string): never {
  throw new KitError('project/run-failed', { path, output });
}

/** Keeps the end of what the tree prints. */
function lastLines({ process: { stdout, stderr } }: ProcessTree): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text = (text + more).slice(-20_000);
    });
  }
  return () => plainMessage(text).split('\n').slice(-LAST_LINES).join('\n  ');
}
