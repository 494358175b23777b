import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileTree } from '../core/files/file-tree.ts';
import { KitError } from '../core/kit-error.ts';
import { asRefusal, failureCode } from './disk-failure.ts';

/** `.NAME.hromada-PROCESS-RANDOM`, beside the folder that it will become. */
const STAGING = /^\..+\.hromada-(\d+)-[0-9a-f]{8}$/;

/**
 * Makes the folder `target` with all files of `tree`, or nothing: everything is written into a folder beside it, which then gets its name
 * in one step that the file system does whole. What a killed run left beside it is cleared away first.
 * @throws KitError `project/target-not-empty`, `file/exists`, `file/cannot-write`.
 */
export function createFolder(target: string, tree: FileTree, label: string): void {
  const parent = dirname(target);
  const staging = join(parent, `.${basename(target)}.hromada-${process.pid}-${randomBytes(4).toString('hex')}`);
  let firstMade: string | undefined;
  try {
    refuseTaken(target, label);
    firstMade = mkdirSync(parent, { recursive: true });
    clearStale(parent);
    mkdirSync(staging);
    writeTree(staging, tree);
    takeName(staging, target, label);
  } catch (failure) {
    if (existsSync(staging)) rmSync(staging, { recursive: true, force: true });
    if (firstMade !== undefined) removeEmpty(parent, firstMade);
    throw asRefusal('file/cannot-write', label, failure);
  }
}

function refuseTaken(target: string, label: string): void {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new KitError('file/exists', { path: label });
  if (0 < readdirSync(target).length) throw new KitError('project/target-not-empty', { path: label });
}

function writeTree(root: string, tree: FileTree): void {
  const made = new Set<string>();
  for (const [path, bytes] of tree) {
    const full = join(root, path);
    const folder = dirname(full);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    // `wx`: two paths that this file system takes for one are an error, not a silent overwrite.
    writeFileSync(full, bytes, { flag: 'wx' });
  }
}

/** Removes `folder` and the folders around it up to `outermost`, as long as nobody has put anything into them. */
function removeEmpty(folder: string, outermost: string): void {
  for (let at = folder; existsSync(at) && readdirSync(at).length === 0; at = dirname(at)) {
    rmdirSync(at);
    if (at === outermost) return;
  }
}

function takeName(staging: string, target: string, label: string): void {
  try {
    // Windows does not rename over a folder, not even an empty one.
    if (process.platform === 'win32' && lstatSync(target, { throwIfNoEntry: false }) !== undefined) rmdirSync(target);
    renameSync(staging, target);
  } catch (failure) {
    // Somebody put something there meanwhile.
    const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(failureCode(failure) ?? '');
    throw isTaken ? new KitError('project/target-not-empty', { path: label }, { cause: failure }) : failure;
  }
}

/** Removes the staging folders of processes that are no more. */
function clearStale(parent: string): void {
  for (const entry of readdirSync(parent, { withFileTypes: true })) {
    const [, process] = STAGING.exec(entry.name) ?? [];
    if (process !== undefined && entry.isDirectory() && !isAlive(Number(process)))
      rmSync(join(parent, entry.name), { recursive: true, force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (failure) {
    return failureCode(failure) === 'EPERM';
  }
}
