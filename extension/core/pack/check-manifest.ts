import { validate as validatePack } from '#validators/pack';
import type { FindingDetails } from '../finding/finding.ts';
import { parseTask } from '../task/parse-task.ts';
import { childPointer, placeOf } from '../task/pointer.ts';
import { itemsOf, type TaskNode, type TaskTree, toJson } from '../task/task-tree.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { answerFault } from './check-answer.ts';
import { type FileRule, parseCondition } from './file-rules.ts';
import { packFinding } from './found-text.ts';
import { manifestReason } from './manifest-reasons.ts';
import { compilePattern } from './match-pattern.ts';
import type { Answer, AnswerSchema, LayerReference, Manifest, PackFinding, PackKind, Question } from './pack.ts';
import { parseLayerReference } from './pack-name.ts';

/** Longest list or mapping in a manifest: beyond it no list is read by people, and checks that compare all items take long. */
const MOST_ITEMS = 1000;
/** Names that templates keep for themselves or that JavaScript objects inherit. */
const RESERVED = new Set(['task', 'this', 'as', 'else', 'constructor', 'prototype', '__proto__']);

/** `pack.yaml` as the schema has accepted it. */
interface PackYaml {
  readonly kind: PackKind;
  readonly title: Texts;
  readonly description?: Texts;
  readonly layers?: readonly string[];
  readonly questions?: {
    readonly required?: readonly string[];
    readonly properties: Readonly<
      Record<string, AnswerSchema & { title?: Texts; description?: Texts; default?: Answer; 'x-from'?: string }>
    >;
  };
  readonly files?: readonly { readonly path: string; readonly when?: string; readonly requirements?: readonly string[] }[];
}

/** `pack.yaml`, with the name and version from `package.json`. Never throws. */
export function checkManifest(
  source: SourceText,
  { name, version }: { readonly name: string; readonly version: string },
): { readonly value?: Manifest; readonly findings: readonly PackFinding[] } {
  const { tree, findings } = parseTask(source);
  if (0 < findings.length) return { findings: findings.map((finding) => ({ source, finding })) };
  const check = new ManifestCheck(tree);
  if (hasLongList(tree.root)) {
    check.find('', 'pack/too-large', {
      what: { uk: `список у pack.yaml має понад ${MOST_ITEMS} елементів`, en: `a list in pack.yaml has over ${MOST_ITEMS} items` },
    });
    return { findings: check.findings };
  }
  const unseen = unseenIn(tree.root);
  if (unseen !== undefined) {
    const reason = { uk: 'текст містить керівні знаки', en: 'the text holds control characters' };
    return { findings: [packFinding(source, 'pack/manifest', { reason }, unseen)] };
  }
  // The validator compares values as plain objects do; the tree gives objects without prototypes.
  const yaml: unknown = JSON.parse(JSON.stringify(toJson(tree.root)));
  if (!validatePack(yaml)) {
    for (const error of validatePack.errors ?? []) check.find(error.instancePath, 'pack/manifest', { reason: manifestReason(error) });
    return { findings: check.findings };
  }
  const { kind, title, description, layers = [], questions, files = [] } = yaml as PackYaml;
  const value: Manifest = {
    name,
    version,
    kind,
    title,
    description,
    layers: layers.flatMap((text, index) => check.layer(text, `/layers/${index}`)),
    questions: questions === undefined ? [] : check.questions(questions),
    rules: files.map((rule, index) => check.rule(rule, `/files/${index}`)),
    tree,
  };
  return check.findings.length === 0 ? { value, findings: [] } : { findings: check.findings };
}

function hasLongList(node: TaskNode): boolean {
  if (node.kind === 'scalar') return false;
  const children = node.kind === 'list' ? itemsOf(node) : node.entries.map(({ value }) => value);
  return MOST_ITEMS < children.length || children.some(hasLongList);
}

/** What could rewrite a terminal or turn the direction of a line when the texts of a pack are shown. Sources: ECMA-48; CVE-2021-42574. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** The place of the first text with such a sign; line breaks and tabs are fine. */
function unseenIn(node: TaskNode): Span | undefined {
  const isUnseen = (text: unknown) => typeof text === 'string' && UNSEEN.test(text.replace(/[\n\t]/g, ''));
  if (node.kind === 'scalar') return isUnseen(node.value) ? node.span : undefined;
  const children = node.kind === 'list' ? itemsOf(node) : node.entries.map(({ value }) => value);
  const key = node.kind === 'map' ? node.entries.find((entry) => isUnseen(entry.key)) : undefined;
  return key?.keySpan ?? children.map(unseenIn).find((span) => span !== undefined);
}

/** What the schema cannot say. Gathers the findings of one manifest. */
class ManifestCheck {
  readonly findings: PackFinding[] = [];
  readonly #tree: TaskTree;

  constructor(tree: TaskTree) {
    this.#tree = tree;
  }

  find<Code extends keyof FindingDetails>(pointer: string, code: Code, details: FindingDetails[Code]): void {
    this.findings.push(packFinding(this.#tree.source, code, details, placeOf(this.#tree, pointer), pointer));
  }

  layer(text: string, pointer: string): readonly LayerReference[] {
    const reference = parseLayerReference(text);
    if (reference !== undefined) return [{ ...reference, pointer }];
    this.#wrong(pointer, {
      uk: `«${text}» — не назва з діапазоном версій на зразок @scope/name@^1`,
      en: `"${text}" is not a name with a range like @scope/name@^1`,
    });
    return [];
  }

  questions({ required = [], properties }: NonNullable<PackYaml['questions']>): readonly Question[] {
    for (const [index, name] of required.entries()) {
      if (!Object.hasOwn(properties, name)) {
        this.#wrong(`/questions/required/${index}`, { uk: `запитання «${name}» немає`, en: `there is no question "${name}"` });
      }
    }
    return Object.entries(properties).map(([name, { title, description, default: preset, 'x-from': from, ...accepts }]) => {
      const pointer = childPointer('/questions/properties', name);
      if (RESERVED.has(name)) this.#wrong(pointer, { uk: `назву «${name}» зайнято`, en: `the name "${name}" is taken` });
      const patterns = [accepts.pattern, accepts.items?.pattern].filter((pattern) => pattern !== undefined);
      const known = patterns.every((pattern) => compilePattern(pattern) !== undefined);
      if (!known) {
        this.#wrong(pointer, { uk: 'у «pattern» є те, чого цей перевіряльник не вміє', en: '"pattern" holds what this checker cannot do' });
      }
      const fault = preset === undefined || !known ? undefined : answerFault(accepts, preset);
      if (fault !== undefined)
        this.#wrong(`${pointer}/default`, {
          uk: `типова відповідь не підходить: ${fault.uk}`,
          en: `the default does not fit: ${fault.en}`,
        });
      return {
        name,
        title: title ?? { uk: name, en: name },
        description,
        required: required.includes(name),
        default: preset,
        from,
        accepts,
      };
    });
  }

  rule(rule: NonNullable<PackYaml['files']>[number], pointer: string): FileRule {
    const { source } = this.#tree;
    const { when, findings } = rule.when === undefined ? { when: undefined, findings: [] } : parseCondition(rule.when);
    for (const { code, details } of findings) this.find(`${pointer}/when`, code, details);
    if (rule.when !== undefined && when === undefined && findings.length === 0) {
      this.find(`${pointer}/when`, 'pack/template-syntax', {
        reason: { uk: 'тут має бути один вираз', en: 'one expression is needed here' },
      });
    }
    const span = placeOf(this.#tree, rule.when === undefined ? `${pointer}/path` : `${pointer}/when`);
    return { path: rule.path, when, requirements: rule.requirements, source, span };
  }

  #wrong(pointer: string, reason: Texts): void {
    this.find(pointer, 'pack/manifest', { reason });
  }
}
