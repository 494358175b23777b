import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { KitError } from '../core/kit-error.ts';

export interface NpmOptions {
  readonly signal?: AbortSignal;
  /** Hears each line that npm prints. */
  readonly onLine?: (line: string) => void;
}

/** How many of the last lines are kept to explain a failure. */
const LAST_LINES = 20;

/**
 * Runs npm in `folder` and resolves when it has done its work.
 * @throws KitError `npm/failed` with npm's last lines; `npm/cancelled`.
 */
export async function runNpm(args: readonly string[], folder: string, { signal, onLine }: NpmOptions = {}): Promise<void> {
  const [program, ...before] = npmCommand();
  const child = spawn(program, [...before, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split(/\r?\n/).filter((part) => part.trim() !== '')) {
        onLine?.(line);
        last.push(line);
        if (LAST_LINES < last.length) last.shift();
      }
    });
  }
  const call = `npm ${args.join(' ')}`;
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (failure) =>
      signal?.aborted ? resolve(null) : reject(new KitError('npm/failed', { call, output: failure.message }, { cause: failure })),
    );
    child.on('close', resolve);
  });
  if (signal?.aborted) throw new KitError('npm/cancelled', { call });
  if (status !== 0) throw new KitError('npm/failed', { call, output: last.join('\n  ') });
}

/** npm as this Node can start it: the one that runs us, the one beside Node, or the one on the path. */
function npmCommand(): readonly [string, ...string[]] {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return [process.execPath, running];
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  if (existsSync(beside)) return [process.execPath, beside];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm.cmd'] : ['npm'];
}
