import type { FileTree } from '../../extension/core/files/file-tree.ts';
import { KitError } from '../../extension/core/kit-error.ts';
import type { Folder, FolderEntry } from '../../extension/flows/ports.ts';

const encoder = new TextEncoder();

/** A folder that lives in a Map: the real port, without a disk and without a mock. */
export function memoryFolder(
  start: Record<string, string | Uint8Array> = {},
  label = 'memory',
): Folder & { readonly files: Map<string, Uint8Array> } {
  const files = new Map(
    Object.entries(start).map(([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content]),
  );
  return {
    label,
    files,
    entries: async ({ skip = [] }) =>
      files.size === 0
        ? undefined
        : [...files]
            .filter(
              ([path]) =>
                !path
                  .split('/')
                  .slice(0, -1)
                  .some((folder) => skip.includes(folder)),
            )
            .map(([path, bytes]): FolderEntry => ({ path, kind: 'file', size: bytes.length, executable: false }))
            .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => files.get(path),
    write: async (path, bytes) => void files.set(path, bytes),
    create: async (tree: FileTree) => {
      if (0 < files.size) throw new KitError('project/target-not-empty', { path: label });
      for (const [path, bytes] of tree) files.set(path, bytes);
    },
  };
}
