import type { ProjectPath } from './project-path.ts';

/** Files by path, each with its bytes; order is of no meaning until `sortedPaths`. */
export type FileTree = ReadonlyMap<ProjectPath, Uint8Array>;

/** The paths in code-unit order, the order of every list that the kit writes. */
export function sortedPaths<Path extends string>(tree: ReadonlyMap<Path, unknown>): readonly Path[] {
  return [...tree.keys()].sort((a, b) => (a < b ? -1 : 1));
}
