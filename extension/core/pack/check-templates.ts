import { pathFault } from '../files/project-path.ts';
import type { FindingCode, FindingDetails } from '../finding/finding.ts';
import { nearestOf } from '../task/nearest.ts';
import { childPointer, placeOf, placeOfParent, pointerKeys } from '../task/pointer.ts';
import type { SchemaNode } from '../task/schema-node.ts';
import { reservedName } from './check-files.ts';
import { pickRule } from './file-rules.ts';
import { packFinding } from './found-text.ts';
import { matchesGlob } from './match-glob.ts';
import { type Pack, type PackFile, type PackFinding, type PackPart, schemaNodeOf } from './pack.ts';
import { collisionsOf } from './path-collisions.ts';
import { TemplateCheck } from './template-check.ts';
import { keysOf, type TemplateType, TypeTable } from './template-type.ts';

/**
 * Whether the templates of a pack ask only for what a question or the task defines, and whether every question and rule serves something.
 * `parts` are the pack's layers and itself, in the order applied. Never throws.
 */
export function checkTemplates(pack: Pack, parts: readonly PackPart[], taskSchema: SchemaNode): readonly PackFinding[] {
  const questions = Object.fromEntries(pack.questions.map((question) => [question.name, schemaNodeOf(question)]));
  const root: SchemaNode = { type: 'object', properties: { ...questions, task: taskSchema } };
  const check = new TemplateCheck(root, taskSchema, pack.partials);
  for (const file of pack.files.values()) {
    for (const segment of file.target)
      check.template(segment, { source: { name: segment.source.name, text: '' }, span: { start: 0, end: 0 } });
    if (!(file.content instanceof Uint8Array)) check.template(file.content);
  }
  for (const { when, ...place } of pack.rules) if (when !== undefined) check.condition(when, place);
  const findings = [...check.findings, ...targetFindings(pack), ...unknownSources(parts, taskSchema)];
  // What a layer asks and rules may serve the packs that build on it.
  if (pack.kind === 'layer') return findings;
  return [...findings, ...unusedQuestions(parts, check.used), ...unusedRules(pack)];
}

function unusedQuestions(parts: readonly PackPart[], used: ReadonlySet<string>): readonly PackFinding[] {
  const unused = new Map<string, PackFinding>();
  for (const { manifest } of parts) {
    for (const { name } of manifest.questions) {
      const pointer = childPointer('/questions/properties', name);
      const span = placeOfParent(manifest.tree, pointer);
      if (!used.has(name)) unused.set(name, packFinding(manifest.tree.source, 'pack/unused-question', { name }, span, pointer));
    }
  }
  return [...unused.values()];
}

/** `x-from` that names what no task has: the question would be asked although the task may answer it. */
function unknownSources(parts: readonly PackPart[], taskSchema: SchemaNode): readonly PackFinding[] {
  const table = new TypeTable(taskSchema);
  return parts.flatMap(({ manifest: { questions, tree } }) =>
    questions.flatMap(({ name, from }) => {
      const lost = from === undefined ? undefined : lostKey(table, table.of(taskSchema), pointerKeys(from));
      if (from === undefined || lost === undefined) return [];
      const pointer = `${childPointer('/questions/properties', name)}/x-from`;
      const nearest = lost.nearest && from.replace(lost.key, lost.nearest);
      return [packFinding(tree.source, 'pack/undefined-variable', { path: from, nearest }, placeOf(tree, pointer), pointer)];
    }),
  );
}

/** The first of `keys` that there cannot be, and the likeliest one in its place. */
function lostKey(
  table: TypeTable,
  type: TemplateType,
  [key, ...rest]: readonly string[],
): { readonly key: string; readonly nearest: string | undefined } | undefined {
  if (key === undefined) return undefined;
  const child = table.child(type, key);
  return child === undefined ? { key, nearest: nearestOf(key, keysOf(type)) } : lostKey(table, child, rest);
}

function unusedRules({ rules, files }: Pack): readonly PackFinding[] {
  const paths = [...files.keys()];
  return rules
    .filter((rule) => !paths.some((path) => matchesGlob(rule.path, path)))
    .map(({ path, source, span }) => packFinding(source, 'pack/unused-rule', { path }, span));
}

/** What can be said about paths in the project before any question is answered. */
function targetFindings({ files, rules }: Pack): readonly PackFinding[] {
  const findings: PackFinding[] = [];
  const certain = new Map<string, PackFile>();
  for (const file of files.values()) {
    const path = fixedTarget(file);
    if (path === undefined) continue;
    const at = <Code extends FindingCode>(code: Code, details: FindingDetails[Code]) =>
      findings.push(packFinding(nameOnly(file), code, details));
    const fault = pathFault(path);
    const name = reservedName(path);
    if (fault !== undefined) at(fault, { path });
    if (name !== undefined) at('pack/reserved-path', { path, name });
    if (pickRule(rules, file.path).when !== undefined) continue;
    const other = certain.get(path);
    if (other === undefined) certain.set(path, file);
    else at('pack/case-collision', { path: file.path, other: other.path });
  }
  for (const { path, other } of collisionsOf([...certain.keys()])) {
    const file = certain.get(path);
    if (file !== undefined) findings.push(packFinding(nameOnly(file), 'pack/case-collision', { path, other }));
  }
  return findings;
}

function nameOnly({ origin, path }: PackFile): { readonly name: string; readonly text: string } {
  return { name: `${origin}/${path}`, text: '' };
}

/** The path in the project where no answer has a part in it. */
function fixedTarget({ target }: PackFile): string | undefined {
  const segments = target.map(({ nodes }) => nodes.map((node) => (node.kind === 'text' ? node.text : undefined)));
  return segments.some((texts) => texts.includes(undefined)) ? undefined : segments.map((texts) => texts.join('')).join('/');
}
