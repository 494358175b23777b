import { describe, type FindingCode, type FindingDetails, severityOf } from '../core/finding/finding.ts';
import { KitError, type PackProblem } from '../core/kit-error.ts';
import { LIMITS, SKIPPED_FOLDERS } from '../core/pack/check-files.ts';
import { checkPack } from '../core/pack/check-pack.ts';
import { checkTemplates } from '../core/pack/check-templates.ts';
import { packFinding } from '../core/pack/found-text.ts';
import { mergeLayers } from '../core/pack/merge-layers.ts';
import type { FoundPack, Pack, PackFinding, PackPart } from '../core/pack/pack.ts';
import { isWithin } from '../core/pack/pack-name.ts';
import { placeOf } from '../core/task/pointer.ts';
import type { SchemaNode } from '../core/task/schema-node.ts';
import { lineStartsOf, positionAt } from '../core/text/source-text.ts';
import type { Folder, PackShelf } from './ports.ts';

/** How many files are asked for at once. */
const BATCH = 32;
const MOST_LAYERS = 32;
const TOO_MANY_LAYERS = { uk: `понад ${MOST_LAYERS} шари`, en: `over ${MOST_LAYERS} layers` };

/** What `checkPackFolder` found; no pack where an error makes it unfit. */
export interface CheckedPack {
  readonly value?: Pack;
  /** Of the pack and its layers; those of one file stand together, in the order of their places. */
  readonly findings: readonly PackFinding[];
}

/**
 * The pack in `folder` with its layers, checked to the last template.
 * @throws KitError `file/not-found` when there is no such folder, `pack/refused` naming every error, `pack/too-large`, `file/unreadable`.
 */
export async function readPack(folder: Folder, shelf: PackShelf, taskSchema: SchemaNode): Promise<Pack> {
  const { value, findings } = await checkPackFolder(folder, shelf, taskSchema);
  if (value === undefined) throw new KitError('pack/refused', { path: folder.label, problems: problemsOf(findings) });
  return value;
}

/**
 * Everything that is wrong with the pack in `folder` and its layers: what `pack lint` shows.
 * @throws KitError `file/not-found`, `pack/too-large`, `file/unreadable`.
 */
export async function checkPackFolder(folder: Folder, shelf: PackShelf, taskSchema: SchemaNode): Promise<CheckedPack> {
  const { value: part, findings: own } = checkPack(await readFolder(folder));
  if (part === undefined) return { findings: own };
  const loader = new LayerLoader(shelf);
  await loader.addLayersOf(part, [part.manifest.name]);
  const safe = [...own, ...loader.findings];
  // Templates are looked into only where all that they may name is there.
  if (hasErrors(safe)) return { findings: safe };
  const pack = mergeLayers(folder.label, part, loader.layers);
  const findings = [...safe, ...checkTemplates(pack, [...loader.layers, part], taskSchema)];
  return hasErrors(findings) ? { findings } : { value: pack, findings };
}

function hasErrors(findings: readonly PackFinding[]): boolean {
  return findings.some(({ finding }) => severityOf(finding) === 'error');
}

async function readFolder(folder: Folder): Promise<FoundPack> {
  const entries = await folder.entries({ limit: LIMITS.entries, skip: SKIPPED_FOLDERS });
  if (entries === undefined) throw new KitError('file/not-found', { path: folder.label });
  const files = new Map<string, Uint8Array>();
  // A pack that is too large is refused for it; there is no need to read it all first.
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const readable = total <= LIMITS.total ? entries.filter(({ kind, size }) => kind === 'file' && size <= LIMITS.file) : [];
  for (let at = 0; at < readable.length; at += BATCH) {
    const batch = readable.slice(at, at + BATCH);
    const contents = await Promise.all(batch.map(({ path }) => folder.read(path)));
    for (const [index, { path }] of batch.entries()) {
      const bytes = contents[index];
      if (bytes === undefined) throw new KitError('file/not-found', { path: `${folder.label}/${path}` });
      files.set(path, bytes);
    }
  }
  return { label: folder.label, entries, files };
}

/** Collects layers depth first, each once, what others build on before what builds on it. */
class LayerLoader {
  readonly layers: PackPart[] = [];
  readonly findings: PackFinding[] = [];
  readonly #shelf: PackShelf;
  /** Undefined for a layer that is itself broken. */
  readonly #byName = new Map<string, PackPart | undefined>();

  constructor(shelf: PackShelf) {
    this.#shelf = shelf;
  }

  async addLayersOf({ manifest }: PackPart, way: readonly string[]): Promise<void> {
    for (const { name, range, pointer } of manifest.layers) {
      const find = <Code extends FindingCode>(code: Code, details: FindingDetails[Code]) => {
        this.findings.push(packFinding(manifest.tree.source, code, details, placeOf(manifest.tree, pointer), pointer));
      };
      const known = this.#byName.get(name);
      if (way.includes(name)) find('pack/layer-cycle', { names: [...way.slice(way.indexOf(name)), name] });
      else if (known !== undefined && !isWithin(known.manifest.version, range)) {
        find('pack/layer-missing', { name, range, found: known.manifest.version });
      } else if (MOST_LAYERS <= this.#byName.size) find('pack/too-large', { what: TOO_MANY_LAYERS });
      else if (!this.#byName.has(name) && !(await this.#load(name, range, way)))
        find('pack/layer-missing', { name, range, found: undefined });
    }
  }

  /** Whether the shelf has the layer; what is wrong with it is said in its own files. */
  async #load(name: string, range: string, way: readonly string[]): Promise<boolean> {
    const folder = await this.#shelf.find(name, range);
    if (folder === undefined) return false;
    const { value: part, findings } = checkPack(await readFolder(folder));
    this.findings.push(...findings);
    this.#byName.set(name, part);
    if (part === undefined) return true;
    await this.addLayersOf(part, [...way, name]);
    this.layers.push(part);
    return true;
  }
}

/** The errors as a refusal lists them. */
function problemsOf(findings: readonly PackFinding[]): readonly PackProblem[] {
  return findings
    .filter(({ finding }) => severityOf(finding) === 'error')
    .map(({ source, finding }) => {
      const line = positionAt(lineStartsOf(source.text), finding.span.start).line + 1;
      const place = source.text === '' ? source.name : `${source.name}:${line}`;
      return { code: finding.code, place, sentence: { uk: describe(finding, 'uk'), en: describe(finding, 'en') } };
    });
}
