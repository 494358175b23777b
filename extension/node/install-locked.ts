import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type NpmOptions, runNpm } from './run-npm.ts';

/**
 * `npm ci` in `folder`, unless what its lock file asks for was installed there before; false then.
 * @throws KitError `npm/failed`, `npm/cancelled`.
 */
export async function installLocked(folder: string, options: NpmOptions = {}): Promise<boolean> {
  const mark = path.join(folder, 'node_modules/.hromada-lock');
  const lock = await readFile(path.join(folder, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const installed = await readFile(mark, 'utf8').catch(() => '');
  if (installed === digest) return false;
  await runNpm(['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder, options);
  await writeFile(mark, digest);
  return true;
}
