import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { KitError } from '../core/kit-error.ts';
import type { Documents } from '../flows/ports.ts';
import { asRefusal, failureCode } from './disk-failure.ts';

/** Largest document that is read, in bytes. */
const MAX_BYTES = 64_000_000;

/** Documents on a disk; locations are absolute paths. */
export const diskDocuments: Documents = {
  // Synchronous inside: for a handful of small files a thread pool costs more than it saves.
  async read(location) {
    try {
      const stats = statSync(location, { throwIfNoEntry: false });
      if (stats === undefined) return undefined;
      // A pipe or a device may never end.
      if (!stats.isFile()) throw new KitError('file/unreadable', { path: location, reason: stats.isDirectory() ? 'EISDIR' : 'not a file' });
      if (MAX_BYTES < stats.size) throw new KitError('file/unreadable', { path: location, reason: `> ${MAX_BYTES / 1_000_000} MB` });
      return readFileSync(location);
    } catch (failure) {
      if (isAbsent(failure)) return undefined;
      throw asRefusal('file/unreadable', location, failure);
    }
  },
  beside: (location, relative) => path.resolve(path.dirname(location), relative),
};

/** Whether a failure says that there is no such file. */
function isAbsent(failure: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(failureCode(failure) ?? '');
}

/** Folders that hold no tasks of their own. */
const PASSED_OVER = new Set(['node_modules', 'dist']);
const TASK_FILE = /\.task\.(yaml|json)$/;

/**
 * The task files at `paths`, absolute and sorted within each: a file as it is, a folder with all `*.task.yaml` and `*.task.json` below it.
 * Links and hidden folders are not entered. @throws KitError `file/not-found` or `file/unreadable`.
 */
export function findTaskFiles(paths: readonly string[], from: string): readonly string[] {
  const found: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(from, given);
    try {
      found.push(...(statSync(absolute).isDirectory() ? tasksBelow(absolute) : [absolute]));
    } catch (failure) {
      if (isAbsent(failure)) throw new KitError('file/not-found', { path: given }, { cause: failure });
      throw asRefusal('file/unreadable', given, failure);
    }
  }
  return [...new Set(found)];
}

function tasksBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const absolute = path.join(next, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name)) waiting.push(absolute);
      else if (TASK_FILE.test(entry.name) && entry.isFile()) found.push(absolute);
    }
  }
  return found.sort();
}
