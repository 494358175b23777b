import { CENTRE_FILE, type Centre, checkCentre } from '../core/centre/centre.ts';
import { type Classifiers, type CodeList, parseDk021Json, parseKatottgCsv } from '../core/classifier/code-list.ts';
import type { Finding } from '../core/finding/finding.ts';
import { KitError } from '../core/kit-error.ts';
import { BUILT_IN_CLASSIFIERS } from '../core/task/check-task.ts';
import type { SourceText } from '../core/text/source-text.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { Documents } from './ports.ts';

/** A file that was checked, with what is wrong with it. */
export interface CheckedSource {
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

/** The centre that holds for a place, with the code lists that it names. */
export interface CentreInForce {
  readonly centre: Centre;
  readonly classifiers: Classifiers;
  /** Centre files that are wrong; their values are left out. */
  readonly broken: readonly CheckedSource[];
}

const MOST_PARENTS = 64;
const MOST_EXTENDS = 8;

/** The nearest `hromada.yaml` at or above the folder of `location`, with those that it extends. Without one all is default. */
export async function readCentre(documents: Documents, location: string): Promise<CentreInForce> {
  const own = await findCentre(documents, location);
  const broken: CheckedSource[] = [];
  let centre: Centre = {};
  let classifiers: { readonly katottg?: string; readonly dk021?: string } = {};
  let next = own;
  for (let depth = 0; next !== undefined && depth < MOST_EXTENDS; depth++) {
    const at: string = next;
    const bytes = await documents.read(at);
    if (bytes === undefined) throw new KitError('file/not-found', { path: at });
    const source = { name: at, text: fromUtf8(bytes) ?? '' };
    const { value, findings } = checkCentre(source);
    if (0 < findings.length) broken.push({ source, findings });
    const absolute = Object.entries(value?.classifiers ?? {}).map(([name, file]) => [name, documents.beside(at, file)]);
    classifiers = { ...Object.fromEntries(absolute), ...classifiers };
    centre = { ...value, ...centre };
    next = value?.extends === undefined ? undefined : documents.beside(at, value.extends);
  }
  return { centre, classifiers: await readClassifiers(documents, classifiers), broken };
}

async function findCentre(documents: Documents, location: string): Promise<string | undefined> {
  let previous: string | undefined;
  for (let depth = 0; depth < MOST_PARENTS; depth++) {
    const candidate = documents.beside(location, `${'../'.repeat(depth)}${CENTRE_FILE}`);
    if (candidate === previous) return undefined;
    if ((await documents.read(candidate)) !== undefined) return candidate;
    previous = candidate;
  }
  return undefined;
}

async function readClassifiers(documents: Documents, files: { readonly katottg?: string; readonly dk021?: string }): Promise<Classifiers> {
  const read = async (location: string, parse: (text: string) => CodeList): Promise<CodeList> => {
    const bytes = await documents.read(location);
    if (bytes === undefined) throw new KitError('file/not-found', { path: location });
    const list = parse(fromUtf8(bytes) ?? '');
    if (list.names.size === 0) throw new KitError('centre/classifier', { path: location });
    return list;
  };
  return {
    katottg: files.katottg === undefined ? BUILT_IN_CLASSIFIERS.katottg : await read(files.katottg, parseKatottgCsv),
    dk021: files.dk021 === undefined ? BUILT_IN_CLASSIFIERS.dk021 : await read(files.dk021, parseDk021Json),
  };
}
