import { FileType, Uri, workspace } from 'vscode';
import { isNotFound } from './vscode-documents.ts';

/** How deep below a workspace folder the kit's files are looked for. */
const MOST_DEPTH = 4;
/** Folders that are listed at most, so that a huge workspace costs a second and no more. */
const MOST_FOLDERS = 500;
const SKIPPED = new Set(['node_modules', 'dist', 'templates', 'test']);

/**
 * Files of the workspace whose path `wanted` takes, sorted. Looks itself, folder by folder, since a search is not there on every file system;
 * folders that begin with a dot are entered only where `wanted` may be in them.
 */
export async function findInWorkspace(wanted: (uri: Uri) => boolean, dotFolders: readonly string[] = []): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const queue = (workspace.workspaceFolders ?? []).map(({ uri }) => ({ uri, depth: 0 }));
  for (let listed = 0; listed < Math.min(queue.length, MOST_FOLDERS); listed++) {
    const { uri, depth } = queue[listed] as { uri: Uri; depth: number };
    for (const [name, type] of await listing(uri)) {
      const child = Uri.joinPath(uri, name);
      if (type === FileType.File && wanted(child)) found.push(child);
      const isOpen = !SKIPPED.has(name) && (!name.startsWith('.') || dotFolders.includes(name));
      if (type === FileType.Directory && isOpen && depth < MOST_DEPTH) queue.push({ uri: child, depth: depth + 1 });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listing(uri: Uri): Promise<readonly (readonly [string, FileType])[]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch (failure) {
    // A folder that vanished or may not be read holds nothing for us.
    if (isNotFound(failure) || isForbidden(failure)) return [];
    throw failure;
  }
}

function isForbidden(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'NoPermissions';
}

/** The folders of the workspace that the kit made: those with a receipt. */
export async function findProjects(): Promise<readonly Uri[]> {
  const receipts = await findInWorkspace(({ path }) => path.endsWith('/.hromada/receipt.yaml'), ['.hromada']);
  return receipts.map((receipt) => Uri.joinPath(receipt, '..', '..'));
}
