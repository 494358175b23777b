import { FileType, Uri, workspace } from 'vscode';
import { isWithin } from '../core/pack/pack-name.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { Folder, PackShelf } from '../flows/ports.ts';
import { vscodeFolder } from './vscode-folder.ts';

/** Scope of the packs that the kit brings. */
const SCOPE = '@hromada-kit/';

interface ShelvedPack {
  readonly name: string;
  readonly version: string;
  readonly folder: Folder;
}

/**
 * The packs below `templates` of the installed extension, which never change while it runs.
 * A browser fetches the extension over HTTP, where no folder can be listed: there `dist/templates.json` tells which files there are.
 */
export function builtInShelf(extensionUri: Uri): PackShelf {
  let listed: Promise<readonly ShelvedPack[]> | undefined;
  const packs = () => (listed ??= packsIn(extensionUri));
  return {
    find: async (name, range) => {
      const full = name.includes('/') ? name : SCOPE + name;
      return (await packs()).find((pack) => pack.name === full && isWithin(pack.version, range))?.folder;
    },
    list: async () => (await packs()).map(({ folder }) => folder),
  };
}

async function packsIn(extensionUri: Uri): Promise<readonly ShelvedPack[]> {
  const templates = Uri.joinPath(extensionUri, 'templates');
  const listing = extensionUri.scheme.startsWith('http') ? [] : await workspace.fs.readDirectory(templates);
  const names = listing.filter(([, type]) => type === FileType.Directory).map(([name]) => name);
  const folders =
    0 < names.length
      ? names.map((name) => remembering(vscodeFolder(Uri.joinPath(templates, name), name)))
      : await fetchedFolders(extensionUri);
  const packs = await Promise.all(folders.map(packIn));
  return packs.flatMap((pack) => pack ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A folder that never changes, each of whose files is read once: a dialogue reads a pack several times. */
function remembering(folder: Folder): Folder {
  const files = new Map<string, ReturnType<Folder['read']>>();
  const listings = new Map<string, ReturnType<Folder['entries']>>();
  return {
    ...folder,
    entries: (options) => remembered(listings, JSON.stringify(options), () => folder.entries(options)),
    read: (path) => remembered(files, path, () => folder.read(path)),
  };
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const value = memory.get(key) ?? make();
  memory.set(key, value);
  return value;
}

/** A folder without a package.json is no pack. */
async function packIn(folder: Folder): Promise<ShelvedPack | undefined> {
  const bytes = await folder.read('package.json');
  if (bytes === undefined) return undefined;
  const { name, version } = JSON.parse(fromUtf8(bytes) ?? '{}');
  return { name: String(name), version: String(version), folder };
}

/** `dist/templates.json`: by pack folder the files with their sizes in bytes, sorted by path. */
type TemplateIndex = { readonly [folder: string]: readonly (readonly [path: string, size: number])[] };

async function fetchedFolders(extensionUri: Uri): Promise<readonly Folder[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'templates.json'));
  const index = JSON.parse(fromUtf8(bytes) ?? '{}') as TemplateIndex;
  return Object.entries(index).map(([name, files]): Folder => {
    const root = Uri.joinPath(extensionUri, 'templates', name);
    const known = new Set(files.map(([path]) => path));
    return remembering({
      ...vscodeFolder(root, name),
      entries: async () => files.map(([path, size]) => ({ path, size, kind: 'file', executable: false })),
      read: async (path) => (known.has(path) ? workspace.fs.readFile(Uri.joinPath(root, path)) : undefined),
    });
  });
}
