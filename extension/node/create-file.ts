import { randomBytes } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asRefusal, failureCode } from './disk-failure.ts';

/**
 * Makes a new file with all its bytes, or none; its folder too. False when there is a file of that name, which stays as it is.
 * @throws KitError `file/cannot-write`.
 */
export async function createFile(location: string, bytes: Uint8Array): Promise<boolean> {
  const folder = path.dirname(location);
  const temporary = path.join(folder, `.${path.basename(location)}.${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, bytes, { flag: 'wx' });
    // A link, unlike a rename, never replaces what is there.
    await link(temporary, location);
    return true;
  } catch (failure) {
    if (failureCode(failure) === 'EEXIST') return false;
    throw asRefusal('file/cannot-write', location, failure);
  } finally {
    // What cannot be removed was never made.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
