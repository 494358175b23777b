import type { Classifiers } from '../core/classifier/code-list.ts';
import { checkTask } from '../core/task/check-task.ts';
import type { TechnicalTask } from '../core/task/task.ts';
import type { TaskTree } from '../core/task/task-tree.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { Documents } from './ports.ts';
import { type CheckedSource, readCentre } from './read-centre.ts';

export interface CheckedTask extends CheckedSource {
  /** The task, when it fits the schema. */
  readonly task?: TechnicalTask;
}

/**
 * Checks every document at `locations` against the centre that holds for its folder; wrong centre files come first, each once.
 * `nameOf` gives the name that people see.
 */
export async function checkTasks(
  documents: Documents,
  locations: readonly string[],
  nameOf: (location: string) => string,
): Promise<readonly CheckedTask[]> {
  const centres = new Map<string, ReturnType<typeof readCentre>>();
  const centreOf = (location: string) => {
    const folder = documents.beside(location, '.');
    const centre = centres.get(folder) ?? readCentre(documents, location);
    centres.set(folder, centre);
    return centre;
  };
  const checked: CheckedTask[] = [];
  for (const location of locations) {
    const { classifiers } = await centreOf(location);
    checked.push(checkBytes(nameOf(location), (await documents.read(location)) ?? new Uint8Array(), classifiers));
  }
  const broken = (await Promise.all(centres.values())).flatMap((centre) => centre.broken);
  const once = new Map(broken.map((file) => [file.source.name, { ...file, source: { ...file.source, name: nameOf(file.source.name) } }]));
  return [...once.values(), ...checked];
}

/** Checks one document. Bytes that are no UTF-8 give one finding, since any other would be a guess. */
export function checkBytes(name: string, bytes: Uint8Array, classifiers: Classifiers): CheckedTask & { readonly tree: TaskTree } {
  const text = fromUtf8(bytes);
  const source = { name, text: text ?? '' };
  const { value, findings, tree } = checkTask(source, classifiers);
  if (text === undefined)
    return { source, tree, findings: [{ code: 'yaml/syntax', span: { start: 0, end: 0 }, pointer: '', details: { reason: NOT_UTF8 } }] };
  return { source, tree, findings, ...(value === undefined ? {} : { task: value }) };
}

const NOT_UTF8 = {
  uk: 'файл не в кодуванні UTF-8 (можливо, Windows-1251); збережіть його як UTF-8',
  en: 'the file is not UTF-8 (Windows-1251, perhaps); save it as UTF-8',
};
