import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const CLI = path.resolve('dist/cli.mjs');

/** Runs the built command line in `folder`, Ukrainian, with nobody to ask. */
export function runCli(
  args: readonly string[],
  { folder = '.', env = {} }: { readonly folder?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HROMADA_LANG: 'uk', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    child.on('error', reject).on('close', (status) => resolve({ status, ...output }));
  });
}
