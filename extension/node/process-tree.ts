import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** A Node process and all that it starts. */
export interface ProcessTree {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Ends all of it; resolves when it is gone. */
  stop(): Promise<void>;
}

/**
 * Loaded before the script: when the pipe to the starting process breaks, the whole group ends, so not even `kill -9` leaves orphans.
 * Node hands the import on to forks; only the first process may act on it.
 */
const END_WITH_PARENT = `import { isMainThread } from 'node:worker_threads';
if (isMainThread && process.ppid === Number(process.env.HROMADA_STARTED_BY)) {
  const end = () => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
  process.stdin.on('close', end).on('error', end).resume();
}`;

/** How long the tree may take to end by itself, in milliseconds. */
const GRACE = 2_000;

/** Starts a Node script that ends, with all that it started, at `stop()` or when this process ends, however that ends. */
export function startTree(args: readonly string[], options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }): ProcessTree {
  const preload = `data:text/javascript,${encodeURIComponent(END_WITH_PARENT)}`;
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, HROMADA_STARTED_BY: String(process.pid) },
    // A group of its own: what `stop` ends.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A child that has gone away closes the pipe; that is not our failure.
  child.stdin.on('error', () => {});

  return {
    process: child,
    stop: async () => {
      signal(child.pid, 'SIGTERM');
      if (child.exitCode === null && child.signalCode === null) {
        await Promise.race([once(child, 'exit'), delay(GRACE, undefined, { ref: false })]);
      }
      signal(child.pid, 'SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** To the whole group; on Windows, which has none, taskkill walks the tree. */
function signal(pid: number | undefined, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
