import { stat } from 'node:fs/promises';
import path from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { PackSource } from '../core/scaffold/receipt.ts';
import type { Folder, PackShelf } from '../flows/ports.ts';
import { diskFolder } from './disk-folder.ts';

/**
 * The pack that somebody names: a folder when there is one of that name, else a pack on the shelf, `NAME[@RANGE]`.
 * @throws KitError `pack/not-found`.
 */
export async function findPack(
  named: string,
  shelf: PackShelf,
  from: string,
): Promise<{ readonly pack: Folder; readonly source: PackSource }> {
  const location = path.resolve(from, named);
  if (await isFolder(location)) return { pack: diskFolder(location), source: { kind: 'folder', location: named.replaceAll('\\', '/') } };
  const at = named.indexOf('@', 1);
  const [name, range] = at < 0 ? [named, '*'] : [named.slice(0, at), named.slice(at + 1)];
  const pack = await shelf.find(name, range);
  if (pack !== undefined) return { pack, source: { kind: 'builtin', location: name } };
  const known = (await shelf.list()).map(({ label }) => label);
  throw new KitError('pack/not-found', { name: named, known });
}

async function isFolder(location: string): Promise<boolean> {
  const stats = await stat(location).catch(() => undefined);
  return stats?.isDirectory() === true;
}
