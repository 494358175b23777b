import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { realpath, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { KitError } from '../core/kit-error.ts';
import { makeOnce } from './make-once.ts';
import { startTree } from './process-tree.ts';

/** VS Code 1.139.1. */
export const CODE_SERVER_VERSION = '4.139.1';

export type InstallStep = 'editor' | 'editor-parts';

export interface InstallOptions {
  /** Usually `.vscode-test`: 600 MB go there, once. */
  readonly cacheFolder: string;
  /** Called before each step of a real install, never when everything is there. */
  readonly onStep?: (step: InstallStep) => void;
}

const NPM_TIMEOUT = 10 * 60_000;

/**
 * The folder of a VS Code server that `startCodeServer` starts; installed from npm unless it is there, whole or not at all.
 * No install script runs: they would compile native parts that the editor does without.
 * @throws KitError `editor/not-installed` with npm's own words.
 */
export async function installCodeServer({ cacheFolder, onStep }: InstallOptions, signal?: AbortSignal): Promise<string> {
  const folder = join(cacheFolder, `code-server-${CODE_SERVER_VERSION}`);
  const inside = join('node_modules', 'code-server', 'lib', 'vscode');
  await makeOnce(folder, async (temporary) => {
    await writeFile(join(temporary, 'package.json'), '{"private": true}\n');
    onStep?.('editor');
    await npmInstall(temporary, [`code-server@${CODE_SERVER_VERSION}`], signal);
    onStep?.('editor-parts');
    await npmInstall(join(temporary, inside), ['--omit=dev'], signal);
  });
  return join(folder, inside);
}

async function npmInstall(cwd: string, args: readonly string[], signal?: AbortSignal): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const tree = startTree([await npmScript(), 'install', ...quiet, ...args], { cwd });
  const stop = () => void tree.stop();
  const limit = AbortSignal.any([AbortSignal.timeout(NPM_TIMEOUT), ...(signal ? [signal] : [])]);
  limit.addEventListener('abort', stop);
  const words: string[] = [];
  tree.process.stdout.resume();
  tree.process.stderr.setEncoding('utf8').on('data', (chunk: string) => words.push(chunk));
  const [code] = await once(tree.process, 'close');
  limit.removeEventListener('abort', stop);
  if (code !== 0) throw new KitError('editor/not-installed', { reason: words.join('').trim() || String(limit.reason) });
}

/** The `npm-cli.js` that runs us, else that of the npm on the PATH. */
async function npmScript(): Promise<string> {
  const { npm_execpath: running, PATH = '' } = process.env;
  const beside = (folder: string) => [join(folder, 'npm'), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')];
  for (const path of [...(running ? [running] : []), ...PATH.split(delimiter).flatMap(beside)]) {
    const script = existsSync(path) ? await realpath(path) : '';
    if (basename(script) === 'npm-cli.js') return script;
  }
  throw new KitError('editor/not-installed', { reason: 'There is no npm on the PATH' });
}
