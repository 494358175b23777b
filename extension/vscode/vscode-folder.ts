import { FileType, Uri, workspace } from 'vscode';
import type { FileTree } from '../core/files/file-tree.ts';
import { KitError } from '../core/kit-error.ts';
import type { Folder, FolderEntry } from '../flows/ports.ts';
import { isNotFound, reasonOf } from './vscode-documents.ts';

/** A folder of the workspace, of the extension, of any file system that the editor knows. */
export function vscodeFolder(root: Uri, label = workspace.asRelativePath(root)): Folder {
  const at = (path: string) => Uri.joinPath(root, path);
  /** Files that were listed, so that reading them does not look for links again. */
  const plain = new Set<string>();
  return {
    label,
    entries: async ({ limit, skip = [] }) => {
      const entries = await entriesOf(root, label, limit, skip);
      for (const { path, kind } of entries ?? []) if (kind === 'file') plain.add(path);
      return entries;
    },
    read: async (path) =>
      plain.has(path) || (await isPlainFile(root, path)) ? unlessMissing(() => workspace.fs.readFile(at(path))) : undefined,
    write: (path, bytes) => refusing(label, () => writeWhole(at(path), bytes)),
    create: async (tree) => {
      if (!(await isFree(root))) throw new KitError('project/target-not-empty', { path: label });
      await refusing(label, () => createWhole(root, tree));
    },
  };
}

/** Whether there is nothing at `uri`, or an empty folder. */
export async function isFree(uri: Uri): Promise<boolean> {
  const listing = await unlessMissing(() => workspace.fs.readDirectory(uri));
  if (listing !== undefined) return listing.length === 0;
  return (await unlessMissing(() => workspace.fs.stat(uri))) === undefined;
}

async function entriesOf(root: Uri, label: string, limit: number, skip: readonly string[]): Promise<readonly FolderEntry[] | undefined> {
  const entries: FolderEntry[] = [];
  const visit = async (folder: Uri, prefix: string): Promise<boolean> => {
    const listing = await unlessMissing(() => workspace.fs.readDirectory(folder));
    const open = (listing ?? []).filter(([name, type]) => type !== FileType.Directory || !skip.includes(name));
    if (limit < entries.length + open.length) throw new KitError('pack/too-large', { path: label, what: tooMany(limit) });
    await inParallel(open, async ([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory) return void (await visit(uri, `${prefix}${name}/`));
      const kind = type & FileType.SymbolicLink ? 'symlink' : type === FileType.File ? 'file' : 'other';
      const size = kind === 'file' ? (await workspace.fs.stat(uri)).size : 0;
      entries.push({ path: prefix + name, kind, size, executable: false });
    });
    return listing !== undefined;
  };
  if (!(await visit(root, ''))) return undefined;
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Calls to the file system that are under way at once: each takes its time, few of them any work. */
const PARALLEL = 24;

async function inParallel<Item>(items: readonly Item[], touch: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += PARALLEL) await Promise.all(items.slice(at, at + PARALLEL).map(touch));
}

function tooMany(limit: number): { readonly uk: string; readonly en: string } {
  return { uk: `понад ${limit} файлів`, en: `over ${limit} files` };
}

/** A file of the folder that is reached without a link on the way. */
async function isPlainFile(root: Uri, path: string): Promise<boolean> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const uri = Uri.joinPath(root, ...segments.slice(0, depth));
    const stat = await unlessMissing(() => workspace.fs.stat(uri));
    if (stat === undefined || stat.type !== (depth === segments.length ? FileType.File : FileType.Directory)) return false;
  }
  return true;
}

/** A reader sees the old or the new bytes: the file is written beside its place and moved there. */
async function writeWhole(uri: Uri, bytes: Uint8Array): Promise<void> {
  const temporary = uri.with({ path: `${uri.path}.${freshName()}` });
  try {
    await workspace.fs.writeFile(temporary, bytes);
    await workspace.fs.rename(temporary, uri, { overwrite: true });
  } catch (failure) {
    await unlessMissing(() => workspace.fs.delete(temporary));
    throw failure;
  }
}

/** The files are written into a folder beside the place, which takes the place only when they are all there. */
async function createWhole(root: Uri, tree: FileTree): Promise<void> {
  const name = root.path.split('/').at(-1);
  const staging = Uri.joinPath(root, '..', `.${name}.${freshName()}`);
  try {
    await inParallel([...tree], async ([path, bytes]) => workspace.fs.writeFile(Uri.joinPath(staging, path), bytes));
    // An empty folder may stand at the place; removing it loses nothing.
    await unlessMissing(() => workspace.fs.delete(root, { recursive: false }));
    await workspace.fs.rename(staging, root, { overwrite: false });
  } catch (failure) {
    await unlessMissing(() => workspace.fs.delete(staging, { recursive: true }));
    throw failure;
  }
}

let names = 0;
const freshName = (): string => `hromada-${Date.now().toString(36)}${(names++).toString(36)}`;

async function unlessMissing<Result>(touch: () => Thenable<Result>): Promise<Result | undefined> {
  try {
    return await touch();
  } catch (failure) {
    if (isNotFound(failure)) return undefined;
    throw failure;
  }
}

async function refusing(path: string, touch: () => Promise<void>): Promise<void> {
  try {
    await touch();
  } catch (failure) {
    throw new KitError('file/cannot-write', { path, reason: reasonOf(failure) }, { cause: failure });
  }
}
