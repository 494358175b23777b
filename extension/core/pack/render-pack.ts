import { type ProjectPath, pathFault, projectPath } from '../files/project-path.ts';
import { CODES } from '../finding/finding.ts';
import { KitError, type PackProblem } from '../kit-error.ts';
import { toUtf8 } from '../text/utf8.ts';
import { reservedName } from './check-files.ts';
import { pickRule } from './file-rules.ts';
import { isTrue } from './helpers.ts';
import { installScript } from './install-scripts.ts';
import type { Pack, PackFile } from './pack.ts';
import { collisionsOf } from './path-collisions.ts';
import { evaluate, type RenderBudget, renderBudget, renderTemplate } from './render-template.ts';

/** One file of a generated project before it has a digest. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  /** Ids that the file serves. */
  readonly requirements: readonly string[];
}

/**
 * The files of a pack for one set of answers, with the `extra` ones that others made.
 * `root` is what templates see: the answers by name, and `task`.
 * @throws KitError `pack/path-escapes`, `pack/device-name`, `pack/refused`, `pack/too-large`; nothing half-made comes back.
 */
export function renderPack(
  pack: Pack,
  root: Readonly<Record<string, unknown>>,
  extra: ReadonlyMap<ProjectPath, RenderedFile>,
): ReadonlyMap<ProjectPath, RenderedFile> {
  const budget = renderBudget(pack.label);
  const files = new Map<ProjectPath, RenderedFile>();
  const problems: PackProblem[] = [];
  const paths: string[] = [...extra.keys()];
  for (const file of pack.files.values()) {
    const { when, requirements } = pickRule(pack.rules, file.path);
    if (when !== undefined && !isTrue(evaluate(when, root, budget))) continue;
    const path = renderPath(file, root, pack, budget);
    const name = reservedName(path);
    if (name !== undefined) problems.push(problem(file, 'pack/reserved-path', { path, name }));
    const bytes = renderFile(file, root, pack, budget);
    const script = installScript(path, bytes);
    if (script !== undefined) problems.push(problem(file, 'pack/lifecycle-script', { name: script }));
    paths.push(path);
    files.set(path, { bytes, requirements });
  }
  // Answers may bring two files of a pack to one path; which of them would win is nobody's wish.
  for (const { path, other } of collisionsOf(paths))
    problems.push(problem({ origin: pack.label, path }, 'pack/case-collision', { path, other }));
  if (0 < problems.length) throw new KitError('pack/refused', { path: pack.label, problems });
  return new Map([...files, ...extra]);
}

function renderPath({ target }: PackFile, root: unknown, pack: Pack, budget: RenderBudget): ProjectPath {
  const segments = target.map((segment) => renderTemplate(segment, root, pack.partials, budget));
  const path = segments.join('/');
  // An answer with a slash in it would move the file to another folder than the pack shows.
  if (segments.some((segment) => segment.includes('/') || pathFault(segment) === 'pack/path-escapes')) {
    throw new KitError('pack/path-escapes', { path });
  }
  return projectPath(path);
}

function renderFile({ content }: PackFile, root: unknown, pack: Pack, budget: RenderBudget): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return toUtf8(renderTemplate(content, root, pack.partials, budget));
}

function problem<Code extends 'pack/reserved-path' | 'pack/case-collision' | 'pack/lifecycle-script'>(
  { origin, path }: { readonly origin: string; readonly path: string },
  code: Code,
  details: Parameters<(typeof CODES)[Code]['uk']>[0],
): PackProblem {
  const { uk, en } = CODES[code] as { readonly [L in 'uk' | 'en']: (details: unknown) => string };
  return { code, place: `${origin}/${path}`, sentence: { uk: uk(details), en: en(details) } };
}
