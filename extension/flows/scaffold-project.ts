/*
 * Making a project from a pack, from the first file read to the last one written.
 *
 *   const pack = await readPack(folder, shelf, TASK_SCHEMA);            // flows/read-pack.ts; throws `pack/refused`
 *   const { answers, open, findings } = answersFrom(pack.questions, task.value, given); // core/scaffold/answers.ts; what to ask
 *   const plan = planProject(pack, request);                            // core/scaffold/plan-project.ts; decides every byte
 *   if (plan.kind === 'ready') await target.create(plan.tree);          // all or nothing
 *
 * `scaffoldProject` is these four in a row. A dry run is the same without the last.
 *
 *   folder    the pack: `diskFolder(path)` or what `shelf.find(name, range)` gives
 *   shelf     where layers are found: `builtInPacks(templates)` for what the kit brings, a list of shelves later
 *   given     answers by question, texts as typed: `new Map([['port', '8080']])`
 *   extra     files that others made: `new Map([[projectPath('features/fr-001.feature'), { bytes, requirements: ['FR-001'] }]])`
 *   plan      `{kind: 'ready', files: [{path, sha256, bytes, requirements}], tree, answers}` or
 *             `{kind: 'unanswered', open: Question[], findings}`; a `Question` has `name`, `title`, `accepts` (JSON Schema) for every shell to ask
 *
 * All findings of a pack, for `pack lint`: `checkPackFolder(folder, shelf, TASK_SCHEMA)` → `{source, finding}[]`.
 */
import type { SchemaNode } from '../core/task/schema-node.ts';
import { planProject, type ProjectPlan, type ProjectRequest } from '../core/scaffold/plan-project.ts';
import type { Folder, PackShelf } from './ports.ts';
import { readPack } from './read-pack.ts';

/** The world as making a project sees it. */
export interface ScaffoldPorts {
  readonly pack: Folder;
  readonly shelf: PackShelf;
  readonly target: Folder;
  /** The root of technical-task.schema.json: what templates may ask of `task`. */
  readonly taskSchema: SchemaNode;
}

/**
 * Makes the project, unless questions are open: then nothing is written and the plan tells which.
 * @throws KitError `pack/refused` and others of `readPack` and `planProject`; `project/target-not-empty`, `file/cannot-write`.
 */
export async function scaffoldProject({ pack: folder, shelf, target, taskSchema }: ScaffoldPorts, request: ProjectRequest): Promise<ProjectPlan> {
  const plan = planProject(await readPack(folder, shelf, taskSchema), request);
  if (plan.kind === 'ready') await target.create(plan.tree);
  return plan;
}
