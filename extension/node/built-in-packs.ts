import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../core/pack/pack-name.ts';
import type { Folder, PackShelf } from '../flows/ports.ts';
import { asRefusal, failureCode } from './disk-failure.ts';
import { diskFolder } from './disk-folder.ts';

/** Scope of the packs that the kit brings. */
const SCOPE = '@hromada-kit/';

/** The packs in the folders below `templates`, which the installed kit brings; each has its npm name in its package.json. */
export function builtInPacks(templates: string): PackShelf {
  const packs = () => namesIn(templates).flatMap((folder) => packIn(join(templates, folder)));
  return {
    find: async (name, range) => {
      const full = name.includes('/') ? name : SCOPE + name;
      return packs().find((pack) => pack.name === full && isWithin(pack.version, range))?.folder;
    },
    list: async () =>
      packs()
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ folder }) => folder),
  };
}

function namesIn(templates: string): readonly string[] {
  try {
    return readdirSync(templates);
  } catch (failure) {
    throw asRefusal('file/unreadable', templates, failure);
  }
}

function packIn(path: string): readonly { readonly name: string; readonly version: string; readonly folder: Folder }[] {
  try {
    const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return [{ name: String(name), version: String(version), folder: diskFolder(path, String(name)) }];
  } catch (failure) {
    // A folder without a package.json is no pack; one with a broken package.json is refused when it is asked for by its path.
    if (failureCode(failure) !== undefined || failure instanceof SyntaxError) return [];
    throw failure;
  }
}
