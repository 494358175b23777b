import { validate as validateTask } from '#validators/task';
import type { Classifiers } from '../classifier/code-list.ts';
import { DK021_EXCERPT } from '../classifier/dk021-excerpt.ts';
import { KATOTTG_EXCERPT } from '../classifier/katottg-excerpt.ts';
import { type Checked, type Finding, severityOf, sortFindings } from '../finding/finding.ts';
import { type LineStarts, lineStartsOf, positionAt, type SourceText } from '../text/source-text.ts';
import { parseTask } from './parse-task.ts';
import { TASK_RULES } from './rules/index.ts';
import { applyRules } from './rules/rule.ts';
import { schemaFindings } from './schema-findings.ts';
import { applySuppressions } from './suppressions.ts';
import type { TechnicalTask } from './task.ts';
import { buildTaskIndex } from './task-index.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import { type TaskTree, toJson } from './task-tree.ts';

export const BUILT_IN_CLASSIFIERS: Classifiers = { katottg: KATOTTG_EXCERPT, dk021: DK021_EXCERPT };

/**
 * Everything that is wrong with a technical task, and the task itself when it fits the schema. Never throws.
 * Where the text cannot be read as YAML only that is said: what the rest means is a guess until then.
 */
export function checkTask(source: SourceText, classifiers = BUILT_IN_CLASSIFIERS): Checked<TechnicalTask> & { readonly tree: TaskTree } {
  const { tree, findings: syntax } = parseTask(source);
  if (0 < syntax.length) return { tree, findings: sortFindings(syntax) };

  const value = toJson(tree.root);
  const fits = validateTask(value);
  const schema = fits ? [] : schemaFindings(TASK_SCHEMA, tree, validateTask.errors ?? []);
  // Lines are counted when a message names one, which is seldom.
  let lineStarts: LineStarts | undefined;
  const lineOf = (offset: number) => {
    lineStarts ??= lineStartsOf(source.text);
    return positionAt(lineStarts, offset).line + 1;
  };
  const rules = [...applyRules(TASK_RULES, { tree, index: buildTaskIndex(tree), lineOf, classifiers })];
  const findings = applySuppressions(source, sortFindings([...schema, ...rules.filter(onSoundValue(schema))]));
  return { tree, findings, ...(fits ? { value: value as unknown as TechnicalTask } : {}) };
}

/** What the schema says of a value itself; a rule that looks into the same value would only repeat it. */
const ABOUT_VALUES: readonly string[] = ['schema/type', 'schema/enum', 'schema/pattern', 'schema/format', 'schema/other'];

function onSoundValue(schema: readonly Finding[]): (finding: Finding) => boolean {
  const unsound = new Set(schema.filter(({ code }) => ABOUT_VALUES.includes(code)).map(({ pointer }) => pointer));
  return ({ pointer }) => !unsound.has(pointer);
}

/** Whether nothing of severity `error` was found. */
export function isClean({ findings }: Checked<unknown>): boolean {
  return !findings.some((finding) => severityOf(finding) === 'error');
}
