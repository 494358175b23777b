import { buildFeatures } from '../core/acceptance/build-features.ts';
import { type Finding, severityOf } from '../core/finding/finding.ts';
import { KitError } from '../core/kit-error.ts';
import { type ProjectPlan, planProject } from '../core/scaffold/plan-project.ts';
import type { PackSource } from '../core/scaffold/receipt.ts';
import { TASK_SCHEMA } from '../core/task/task-schema.ts';
import { toJson } from '../core/task/task-tree.ts';
import { checkBytes } from './check-tasks.ts';
import type { Documents, Folder, PackShelf } from './ports.ts';
import { readCentre } from './read-centre.ts';
import { readPack } from './read-pack.ts';

export interface NewProjectPorts {
  readonly documents: Documents;
  readonly pack: Folder;
  readonly shelf: PackShelf;
}

export interface NewProjectRequest {
  /** Version of the kit. */
  readonly kit: string;
  readonly source: PackSource;
  /** Where the technical task is, and the name that messages and the receipt give it. */
  readonly task?: { readonly location: string; readonly name: string };
  /** Answers by question, as typed or as values. */
  readonly given: ReadonlyMap<string, unknown>;
}

/**
 * Decides a whole project from a pack and a technical task, acceptance features included, and writes nothing:
 * `target.create(plan.tree)` does that. A task with errors is refused, since its service would be built on them.
 * @throws KitError `task/has-errors`, `file/not-found`, `pack/refused` and others of `readPack` and `planProject`.
 */
export async function prepareProject(ports: NewProjectPorts, request: NewProjectRequest): Promise<ProjectPlan> {
  const [pack, task] = await Promise.all([
    readPack(ports.pack, ports.shelf, TASK_SCHEMA),
    request.task === undefined ? undefined : readCleanTask(ports.documents, request.task),
  ]);
  if (pack.kind !== 'service') throw new KitError('pack/not-a-service', { name: pack.name, kind: pack.kind });
  const { kit, source, given } = request;
  if (task === undefined) return planProject(pack, { kit, source, given });
  return planProject(pack, { kit, source, given, task, extra: buildFeatures(task.checked) });
}

async function readCleanTask(documents: Documents, { location, name }: NonNullable<NewProjectRequest['task']>) {
  const bytes = await documents.read(location);
  if (bytes === undefined) throw new KitError('file/not-found', { path: name });
  const { classifiers } = await readCentre(documents, location);
  const { task: checked, findings, tree } = checkBytes(name, bytes, classifiers);
  const errors = findings.filter((finding: Finding) => severityOf(finding) === 'error').length;
  if (checked === undefined || 0 < errors) throw new KitError('task/has-errors', { path: name, errors: Math.max(errors, 1) });
  return { file: name.split('/').at(-1) ?? name, bytes, value: toJson(tree.root), checked };
}
