import { sha256Hex } from '../core/files/digest.ts';
import { KIT_FILES } from '../core/scaffold/receipt.ts';
import { parseTask } from '../core/task/parse-task.ts';
import { itemsOf, nodeAt, textOf } from '../core/task/task-tree.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { Folder } from './ports.ts';

/** The generated files of a project that are no longer as the receipt has them, sorted by path; none where there is no receipt. */
export async function editedFiles(project: Folder): Promise<readonly string[]> {
  const receipt = await project.read(KIT_FILES.receipt);
  if (receipt === undefined) return [];
  const { tree } = parseTask({ name: KIT_FILES.receipt, text: fromUtf8(receipt) ?? '' });
  const edited: string[] = [];
  for (const file of itemsOf(nodeAt(tree.root, 'files'))) {
    const path = textOf(nodeAt(file, 'path')) ?? '';
    const bytes = await project.read(path);
    if (bytes === undefined || sha256Hex(bytes) !== textOf(nodeAt(file, 'sha256'))) edited.push(path);
  }
  return edited;
}
