import { validate as validateReceipt } from '#validators/receipt';
import { sha256Hex } from '../core/files/digest.ts';
import { KitError } from '../core/kit-error.ts';
import type { PackVersion } from '../core/report/conformity.ts';
import { KIT_FILES } from '../core/scaffold/receipt.ts';
import { checkTask } from '../core/task/check-task.ts';
import { parseTask } from '../core/task/parse-task.ts';
import type { TechnicalTask } from '../core/task/task.ts';
import { toJson } from '../core/task/task-tree.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { Folder } from './ports.ts';

/** What a project brings to its own acceptance. */
export interface AcceptanceProject {
  readonly task: TechnicalTask;
  readonly taskSha256: string;
  readonly pack: PackVersion;
  readonly layers: readonly PackVersion[];
  /** Text of every feature file, by path. */
  readonly features: ReadonlyMap<string, string>;
}

/** Most files of a project that are looked at, and folders that hold none of its features. */
const LIMIT = 50_000;
const FOREIGN = ['node_modules', '.git', 'dist'];

/**
 * Reads receipt, task and features of a generated project.
 * @throws KitError `project/not-a-project`, `project/receipt-broken`, `project/no-task`, `project/task-broken`.
 */
export async function readAcceptance(project: Folder): Promise<AcceptanceProject> {
  const receipt = await readReceipt(project);
  const task = await readTask(project);
  return { ...receipt, ...task, features: await readFeatures(project) };
}

async function readReceipt(project: Folder): Promise<Pick<AcceptanceProject, 'pack' | 'layers'>> {
  const bytes = await project.read(KIT_FILES.receipt);
  if (bytes === undefined) throw new KitError('project/not-a-project', { path: project.label });
  const { tree, findings } = parseTask({ name: KIT_FILES.receipt, text: fromUtf8(bytes) ?? '' });
  const receipt: unknown = toJson(tree.root);
  if (0 < findings.length || !validateReceipt(receipt)) throw new KitError('project/receipt-broken', { path: KIT_FILES.receipt });
  const { pack, layers } = receipt as { readonly pack: PackVersion; readonly layers: readonly PackVersion[] };
  return { pack: toVersion(pack), layers: layers.map(toVersion) };
}

function toVersion({ name, version, integrity }: PackVersion): PackVersion {
  return { name, version, integrity };
}

async function readTask(project: Folder): Promise<Pick<AcceptanceProject, 'task' | 'taskSha256'>> {
  const bytes = await project.read(KIT_FILES.task);
  if (bytes === undefined) throw new KitError('project/no-task', { path: KIT_FILES.task });
  const { value } = checkTask({ name: KIT_FILES.task, text: fromUtf8(bytes) ?? '' });
  if (value === undefined) throw new KitError('project/task-broken', { path: KIT_FILES.task });
  return { task: value, taskSha256: sha256Hex(bytes) };
}

async function readFeatures(project: Folder): Promise<ReadonlyMap<string, string>> {
  const entries = (await project.entries({ limit: LIMIT, skip: FOREIGN })) ?? [];
  const paths = entries.filter(({ kind, path }) => kind === 'file' && /^features\/.+\.feature$/.test(path)).map(({ path }) => path);
  const features = new Map<string, string>();
  for (const path of paths) features.set(path, fromUtf8((await project.read(path)) ?? new Uint8Array()) ?? '');
  return features;
}
