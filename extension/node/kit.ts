import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The installed kit: where its package is and which version. */
export interface Kit {
  /** Absolute path of the folder with package.json, schemas/ and templates/. */
  readonly root: string;
  readonly version: string;
}

const NAME = 'generator-hromada-kit';

/** The package that this code belongs to, whether it runs from source or from a bundle at any depth of `dist/`. */
export function installedKit(): Kit {
  for (let folder = import.meta.dirname; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest?.name === NAME) return { root: folder, version: manifest.version };
  }
  throw new Error(`No package ${NAME} above ${import.meta.dirname}`);
}

function manifestIn(folder: string): { readonly name: string; readonly version: string } | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return undefined;
    throw failure;
  }
}
