import type { FindingDetails } from '../finding/finding.ts';
import { parseTask } from '../task/parse-task.ts';
import { entryOf } from '../task/task-tree.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText } from '../text/source-text.ts';
import { packFinding } from './found-text.ts';
import type { PackFinding } from './pack.ts';
import { isPackName, isVersion } from './pack-name.ts';

const KEYWORD = 'hromada-pack';

type Fault = { [Code in 'pack/executable' | 'pack/lifecycle-script' | 'pack/manifest']: { code: Code; details: FindingDetails[Code] } }[
  | 'pack/executable'
  | 'pack/lifecycle-script'
  | 'pack/manifest'];

const script = (name: string): Fault => ({ code: 'pack/lifecycle-script', details: { name } });
const entry = (name: string): Fault => ({
  code: 'pack/executable',
  details: { what: { uk: `«${name}» у package.json, що вказує на код`, en: `"${name}" in package.json, which points to code` } },
});
const wrong = (reason: Texts): Fault => ({ code: 'pack/manifest', details: { reason } });
const needs = (name: string): Fault =>
  wrong({ uk: `пакет не має залежностей, а тут «${name}»`, en: `a pack has no dependencies, but here is "${name}"` });

/** Keys of package.json that npm or Node would act upon, and what they make of a pack. Source: npm docs, package.json; Node docs, packages. */
const FORBIDDEN: { readonly [make: string]: readonly [fault: (name: string) => Fault, keys: readonly string[]] } = {
  scripts: [script, ['scripts', 'gypfile']],
  entries: [entry, ['bin', 'main', 'module', 'exports', 'imports', 'browser', 'directories', 'man', 'workspaces']],
  dependencies: [
    needs,
    [
      'dependencies',
      'devDependencies',
      'optionalDependencies',
      'peerDependencies',
      'bundledDependencies',
      'bundleDependencies',
      'overrides',
    ],
  ],
};

/** Name and version of a pack, or what makes its package.json unfit. Never throws. */
export function checkPackageJson(source: SourceText): {
  readonly value?: { readonly name: string; readonly version: string };
  readonly findings: readonly PackFinding[];
} {
  const json = readObject(source.text);
  if (json === undefined) {
    const reason = { uk: 'package.json — не об’єкт JSON', en: 'package.json is not a JSON object' };
    return { findings: [packFinding(source, 'pack/manifest', { reason })] };
  }
  const faults = [...faultsOf(json)];
  if (0 < faults.length) return { findings: place(source, faults) };
  return { value: { name: json.name as string, version: json.version as string }, findings: [] };
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof RangeError) return undefined;
    throw failure;
  }
}

function* faultsOf(json: Readonly<Record<string, unknown>>): Generator<readonly [key: string, fault: Fault]> {
  if (!isPackName(json.name)) yield ['name', wrong({ uk: '«name» — не назва пакета npm', en: '"name" is not a name of an npm package' })];
  if (!isVersion(json.version))
    yield ['version', wrong({ uk: '«version» — не версія на зразок 1.2.0', en: '"version" is not a version like 1.2.0' })];
  if (!Array.isArray(json.keywords) || !json.keywords.includes(KEYWORD)) {
    yield ['keywords', wrong({ uk: `у «keywords» бракує «${KEYWORD}»`, en: `"keywords" lacks "${KEYWORD}"` })];
  }
  for (const [fault, keys] of Object.values(FORBIDDEN)) {
    for (const key of keys) if (Object.hasOwn(json, key)) yield [key, fault(key)];
  }
}

/** JSON is YAML, so the reader of tasks knows where each key stands; it is asked only when there is something to show. */
function place(source: SourceText, faults: readonly (readonly [string, Fault])[]): readonly PackFinding[] {
  const { root } = parseTask(source).tree;
  return faults.map(([key, { code, details }]) => packFinding(source, code, details, entryOf(root, key)?.keySpan, `/${key}`));
}
