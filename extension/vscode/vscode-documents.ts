import { FileSystemError, Uri, workspace } from 'vscode';
import { KitError } from '../core/kit-error.ts';
import type { Documents } from '../flows/ports.ts';

/** Documents by URI, on whatever file system the workspace lies. */
export const vscodeDocuments: Documents = {
  read: async (location) => {
    const uri = Uri.parse(location, true);
    try {
      return await workspace.fs.readFile(uri);
    } catch (failure) {
      if (isNotFound(failure)) return undefined;
      throw new KitError('file/unreadable', { path: workspace.asRelativePath(uri), reason: reasonOf(failure) }, { cause: failure });
    }
  },
  beside: (location, relative) => Uri.joinPath(Uri.parse(location, true), '..', relative).toString(),
};

/** Whether a file system says that there is no such thing; a folder in place of a file and a missing provider count as that. */
export function isNotFound(failure: unknown): boolean {
  return (
    failure instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory', 'Unavailable'].includes(failure.code)
  );
}

/** The words of a file system for what went wrong, without its class name. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message.replace(/^\w+ \(FileSystemError\): (Error: )?/, '') : String(failure);
}
