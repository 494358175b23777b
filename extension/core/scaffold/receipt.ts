import { sha256Hex } from '../files/digest.ts';
import type { ProjectPath } from '../files/project-path.ts';
import type { Pack } from '../pack/pack.ts';
import { toUtf8 } from '../text/utf8.ts';
import { printYaml } from './print-yaml.ts';

/** Where the kit keeps what it knows about a project. */
export const KIT_FILES = {
  receipt: '.hromada/receipt.yaml' as ProjectPath,
  answers: '.hromada/answers.yaml' as ProjectPath,
  task: '.hromada/task.yaml' as ProjectPath,
} as const;

/** Where a pack came from, so that an update knows where to look. */
export interface PackSource {
  readonly kind: 'builtin' | 'folder' | 'tarball' | 'registry';
  /** Path, address of a registry, or name of a built-in pack. */
  readonly location: string;
}

/** One file of a generated project, as receipts and plans list it. */
export interface PlannedFile {
  readonly path: ProjectPath;
  /** 64 small hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Ids that the file serves. */
  readonly requirements: readonly string[];
}

/** What a receipt is made from. */
export interface Generated {
  /** Version of the kit. */
  readonly kit: string;
  readonly pack: Pack;
  readonly source: PackSource;
  /** The name of the task's file, and its bytes. */
  readonly task: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  /** Sorted by path. */
  readonly files: readonly PlannedFile[];
}

const HEADER = '# Hromada Kit: що і з чого створено. Не редагуйте. / What was made and from what. Do not edit.\n';

/** `.hromada/receipt.yaml` as schemas/receipt.schema.json has it. It names no time: the same input gives the same bytes. */
export function printReceipt({ kit, pack, source, task, files }: Generated): Uint8Array {
  const { name, version, integrity } = pack;
  const receipt = printYaml({
    schemaVersion: '1.0',
    kit,
    pack: { name, version, integrity, source: { ...source } },
    layers: pack.layers.map((layer) => ({ ...layer })),
    task: task && { file: task.file, sha256: sha256Hex(task.bytes) },
    files: files.map(({ path, sha256, requirements }) => ({
      path,
      sha256,
      requirements: requirements.length === 0 ? undefined : requirements,
    })),
  });
  return toUtf8(HEADER + receipt);
}
