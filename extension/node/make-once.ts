import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A folder that is there whole or not at all: `fill` works in a temporary folder beside it, which then takes its name.
 * A fill that was killed is repeated the next time; of two at the same moment the first one stays. Returns whether it filled.
 */
export async function makeOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<boolean> {
  if (existsSync(folder)) return false;

  await removeAbandoned(folder);
  const temporary = `${folder}.${process.pid}.tmp`;
  await mkdir(temporary, { recursive: true });
  try {
    await fill(temporary);
    await rename(temporary, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  return true;
}

/** What processes that no longer live left half filled. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = dirname(folder);
  const entries = existsSync(parent) ? await readdir(parent) : [];
  for (const entry of entries) {
    const pid = entry.startsWith(`${basename(folder)}.`) && /[.](\d+)[.]tmp$/.exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(parent, entry), { recursive: true, force: true, maxRetries: 5 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
