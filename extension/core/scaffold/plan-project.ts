import { sha256Hex } from '../files/digest.ts';
import { type FileTree, sortedPaths } from '../files/file-tree.ts';
import type { ProjectPath } from '../files/project-path.ts';
import type { Finding } from '../finding/finding.ts';
import type { Pack, Question } from '../pack/pack.ts';
import { type RenderedFile, renderPack } from '../pack/render-pack.ts';
import { toUtf8 } from '../text/utf8.ts';
import { type Answers, answersFrom } from './answers.ts';
import { printYaml } from './print-yaml.ts';
import { KIT_FILES, type PackSource, type PlannedFile, printReceipt } from './receipt.ts';

/** What a project is made from, beside the pack. */
export interface ProjectRequest {
  /** Version of the kit. */
  readonly kit: string;
  readonly source: PackSource;
  /** The technical task: the name of its file, its bytes as they are, and the value that they hold. */
  readonly task?: { readonly file: string; readonly bytes: Uint8Array; readonly value: unknown };
  /** Answers that somebody gave, as `--set`, an answers file or a dialogue has them. */
  readonly given: ReadonlyMap<string, unknown>;
  /** Files that others made for the project, with the ids that each serves. */
  readonly extra?: ReadonlyMap<ProjectPath, RenderedFile>;
}

/** What a project would be: a value to show, to test or to write. */
export type ProjectPlan =
  | {
      readonly kind: 'ready';
      readonly pack: Pack;
      readonly answers: Answers;
      /** Everything to write, the receipt included. */
      readonly tree: FileTree;
      /** The same, sorted by path, each with its digest. */
      readonly files: readonly PlannedFile[];
    }
  | {
      readonly kind: 'unanswered';
      readonly pack: Pack;
      readonly answers: Answers;
      /** Required questions without an answer. */
      readonly open: readonly Question[];
      /** Answers that do not fit. */
      readonly findings: readonly Finding<'pack/answer'>[];
    };

/**
 * Decides every byte of a project, and writes none. The same request gives the same plan.
 * @throws KitError `pack/path-escapes`, `pack/device-name`, `pack/refused` when an answer makes a path that cannot be,
 * `pack/too-large` when templates give more than a project may hold.
 */
export function planProject(pack: Pack, request: ProjectRequest): ProjectPlan {
  const { task, given, extra = new Map(), kit, source } = request;
  const { answers, open, findings } = answersFrom(pack.questions, task?.value, given);
  if (0 < open.length || 0 < findings.length) return { kind: 'unanswered', pack, answers, open, findings };

  const rendered = new Map(renderPack(pack, { ...Object.fromEntries(answers), task: task?.value }, extra));
  rendered.set(KIT_FILES.answers, { bytes: printAnswers(answers), requirements: [] });
  if (task !== undefined) rendered.set(KIT_FILES.task, { bytes: task.bytes, requirements: [] });
  const served = idsOf(task?.value);
  const made = sortedPaths(rendered).map((path) => plannedFile(path, rendered.get(path), served));

  const receipt: RenderedFile = { bytes: printReceipt({ kit, pack, source, task, files: made }), requirements: [] };
  rendered.set(KIT_FILES.receipt, receipt);
  const files = [...made, plannedFile(KIT_FILES.receipt, receipt, served)].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { kind: 'ready', pack, answers, files, tree: new Map([...rendered].map(([path, { bytes }]) => [path, bytes])) };
}

const NONE: RenderedFile = { bytes: new Uint8Array(), requirements: [] };

/** A pack may name requirements that this task does not have: those are nobody's. */
function plannedFile(path: ProjectPath, { bytes, requirements }: RenderedFile = NONE, served: ReadonlySet<string>): PlannedFile {
  return { path, sha256: sha256Hex(bytes), bytes: bytes.length, requirements: requirements.filter((id) => served.has(id)) };
}

/** The ids of all requirements of a task, whatever their group. */
function idsOf(task: unknown): ReadonlySet<string> {
  const groups = Object.values((task as { readonly requirements?: object } | undefined)?.requirements ?? {});
  return new Set(groups.flatMap((group) => (Array.isArray(group) ? group.map(({ id }: { readonly id?: unknown }) => String(id)) : [])));
}

const ANSWERS_HEADER = '# Відповіді, з якими створено проєкт. / The answers that the project was made with.\n';

function printAnswers(answers: Answers): Uint8Array {
  return toUtf8(ANSWERS_HEADER + (answers.size === 0 ? '{}\n' : printYaml(Object.fromEntries(answers))));
}
