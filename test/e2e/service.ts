import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installLocked } from '../../extension/node/install-locked.ts';
import { runCli } from '../support/run-cli.ts';

const CACHE = path.resolve('.cache/e2e');

/** A project made anew from a case of a built-in pack by the real command line, with what its lock file asks for installed. */
export async function installedService(pack: string, testCase: string): Promise<string> {
  const folder = path.join(CACHE, pack, testCase);
  const aside = `${folder}.node_modules`;
  await mkdir(path.dirname(folder), { recursive: true });
  // The installed packages of the last run are kept: they stay right as long as the lock file does.
  if ((await stat(aside).catch(() => undefined)) === undefined)
    await rename(path.join(folder, 'node_modules'), aside).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  const { status, stderr } = await runCli([
    'project',
    'new',
    pack,
    '--task',
    `templates/${pack}/cases/${testCase}/task.yaml`,
    '--into',
    folder,
  ]);
  if (status !== 0) throw new Error(stderr);
  await rename(aside, path.join(folder, 'node_modules')).catch(() => undefined);
  await installLocked(folder);
  return folder;
}

const PATIENCE = 60_000;

/** Starts the service of `folder` on `port` as its README says, asks it with `visit`, and stops it. */
export async function whileServing<Result>(folder: string, port: number, visit: (url: string) => Promise<Result>): Promise<Result> {
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...process.env, PORT: String(port) }, stdio: 'ignore', detached: true });
  const url = `http://127.0.0.1:${port}`;
  try {
    await answered(url);
    return await visit(url);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
}

async function answered(url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(200)) {
    if (
      await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${url}/health did not answer in ${PATIENCE / 1000} s`);
}
