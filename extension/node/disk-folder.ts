import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { Folder, FolderEntry } from '../flows/ports.ts';
import { createFolder } from './create-folder.ts';
import { asRefusal, failureCode } from './disk-failure.ts';

/**
 * The folder at `path` on this computer's disk; relative paths start at the working directory. Messages call it `label`.
 * Files are small and come by the hundred, where the synchronous calls of Node take a fifth of the time of the others.
 */
export function diskFolder(path: string, label = path): Folder {
  const root = resolve(path);
  /** Folders below the root that were seen to be folders and no links. */
  const trusted = new Set<string>([root]);
  return {
    label,
    entries: async ({ limit, skip = [] }) => {
      if (!isFolder(root, label)) return undefined;
      try {
        const entries = [...walk(root, '', { label, limit, skip, seen: 0 }, trusted)];
        return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
      } catch (failure) {
        throw asRefusal('file/unreadable', label, failure);
      }
    },
    read: async (file) => {
      try {
        const full = inside(root, file, trusted);
        return full !== undefined && lstatSync(full).isFile() ? readFileSync(full) : undefined;
      } catch (failure) {
        if (failureCode(failure) === 'ENOENT' || failureCode(failure) === 'ENOTDIR') return undefined;
        throw asRefusal('file/unreadable', `${label}/${file}`, failure);
      }
    },
    write: async (file, bytes) => writeWhole(root, file, bytes, trusted, `${label}/${file}`),
    create: async (tree) => createFolder(root, tree, label),
  };
}

function isFolder(root: string, label: string): boolean {
  try {
    if (statSync(root).isDirectory()) return true;
  } catch (failure) {
    if (failureCode(failure) === 'ENOENT') return false;
    throw asRefusal('file/unreadable', label, failure);
  }
  throw new KitError('file/unreadable', { path: label, reason: 'ENOTDIR: not a directory' });
}

interface Walk {
  readonly label: string;
  readonly limit: number;
  readonly skip: readonly string[];
  seen: number;
}

function* walk(root: string, folder: string, options: Walk, trusted: Set<string>): Generator<FolderEntry> {
  for (const found of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? found.name : `${folder}/${found.name}`;
    if (options.limit < ++options.seen) throw tooMany(options);
    if (found.isDirectory()) {
      if (options.skip.includes(found.name)) continue;
      trusted.add(join(root, path));
      yield* walk(root, path, options, trusted);
    } else yield entryOf(root, path);
  }
}

function entryOf(root: string, path: string): FolderEntry {
  const stat = lstatSync(join(root, path));
  const kind = stat.isFile() ? 'file' : stat.isSymbolicLink() ? 'symlink' : 'other';
  // Windows has no execute bit; what Node shows there is made up from the ending.
  const executable = kind === 'file' && process.platform !== 'win32' && (stat.mode & 0o111) !== 0;
  return { path, kind, size: stat.size, executable };
}

function tooMany({ label, limit }: Walk): KitError {
  return new KitError('pack/too-large', {
    path: label,
    what: { uk: `понад ${limit} файлів і тек`, en: `over ${limit} files and folders` },
  });
}

/** The full path of `file`; undefined where a part of the way is missing. No part of the way but the last may be a link. */
function inside(root: string, file: string, trusted: Set<string>): string | undefined {
  const segments = file.split('/');
  if (segments.includes('..')) throw new KitError('pack/path-escapes', { path: file });
  let folder = root;
  for (const segment of segments.slice(0, -1)) {
    folder = join(folder, segment);
    if (trusted.has(folder)) continue;
    if (!lstatSync(folder).isDirectory()) return undefined;
    trusted.add(folder);
  }
  return join(root, file);
}

function writeWhole(root: string, file: string, bytes: Uint8Array, trusted: Set<string>, label: string): void {
  const target = join(root, file);
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    makeFolders(root, file, trusted);
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (failure) {
    rmSync(temporary, { force: true });
    throw asRefusal('file/cannot-write', label, failure);
  }
}

function makeFolders(root: string, file: string, trusted: Set<string>): void {
  mkdirSync(root, { recursive: true });
  const segments = dirname(file) === '.' ? [] : dirname(file).split('/');
  if (segments.includes('..')) throw new KitError('pack/path-escapes', { path: file });
  let folder = root;
  for (const segment of segments) {
    folder = join(folder, segment);
    if (trusted.has(folder)) continue;
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) mkdirSync(folder);
    else if (!stat.isDirectory()) throw new KitError('file/cannot-write', { path: folder, reason: 'ENOTDIR: not a directory' });
    trusted.add(folder);
  }
}
