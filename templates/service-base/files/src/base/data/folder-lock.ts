import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes the folder for this process alone, by a `.pid` file beside it; what a crashed process left is taken over.
 * @returns how to give it back. @throws Error when a living process has it
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.pid`;
  mkdirSync(path.dirname(file), { recursive: true });
  const owner = readOwner(file);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) throw Object.assign(new Error(`${folder} is in use by process ${owner}`), { code: 'EBUSY' });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readOwner(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined; // Nobody has taken it yet.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
