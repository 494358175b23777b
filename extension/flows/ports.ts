import type { FileTree } from '../core/files/file-tree.ts';

/** One thing in a folder, as the file system tells it, links not followed. */
export interface FolderEntry {
  /** Relative to the folder, `/`-separated, as found: not yet checked. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Whether an execute bit is set; false where the file system has none. */
  readonly executable: boolean;
}

/** A folder of the world: on a disk, in an editor's workspace, in memory. It need not exist. */
export interface Folder {
  /** The name that messages use. */
  readonly label: string;
  /**
   * Everything below, at any depth, but folders themselves, sorted by path; undefined when there is no such folder.
   * `skip` names folders (by their own name) that are not entered.
   * @throws KitError `pack/too-large` past `limit` entries, before more are read.
   */
  entries(options: { readonly limit: number; readonly skip?: readonly string[] }): Promise<readonly FolderEntry[] | undefined>;
  /** The bytes of one file, or undefined when there is no such file. Never follows a link out of the folder. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes one file whole: a reader sees the old or the new bytes. Makes the folders that it needs.
   * @throws KitError `file/cannot-write`.
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /**
   * Makes the folder with all its files, or nothing: a crash at any moment leaves no folder or the whole one.
   * @throws KitError `project/target-not-empty` when there is anything in it; `file/cannot-write`.
   */
  create(tree: FileTree): Promise<void>;
}

/** Where packs are found by name. */
export interface PackShelf {
  /** The folder of the newest pack of that npm name within `range` (semver), or undefined. `name` without a scope means the kit's own. */
  find(name: string, range: string): Promise<Folder | undefined>;
  /** Every pack on the shelf, by name. */
  list(): Promise<readonly Folder[]>;
}

/** Single documents that somebody names: an absolute path or a URI is a location. */
export interface Documents {
  /** The bytes, or undefined when there is no such file. @throws KitError `file/unreadable`. */
  read(location: string): Promise<Uint8Array | undefined>;
  /** The location of `relative` as seen from the folder that holds `location`. */
  beside(location: string, relative: string): string;
}

export interface Clock {
  now(): Date;
}

/** Runs the acceptance scenarios of a generated project. */
export interface ScenarioRunner {
  /**
   * The run's Cucumber Messages, one JSON object a line, however the scenarios ended.
   * @throws KitError `project/not-installed`, `project/run-failed`, `project/cancelled`.
   */
  run(project: Folder, onProgress: (finished: number) => void, signal?: AbortSignal): Promise<string>;
}
