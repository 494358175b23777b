import { validate as validateCentre } from '#validators/centre';
import schema from '../../../schemas/centre.schema.json' with { type: 'json' };
import { type Checked, sortFindings } from '../finding/finding.ts';
import { parseTask } from '../task/parse-task.ts';
import { schemaFindings } from '../task/schema-findings.ts';
import type { SchemaNode } from '../task/schema-node.ts';
import { toJson } from '../task/task-tree.ts';
import type { Language, Texts } from '../text/language.ts';
import type { SourceText } from '../text/source-text.ts';

/** What a centre agrees on for everybody in a workspace: `hromada.yaml` at its root. */
export interface Centre {
  readonly centre?: { readonly id: string; readonly title: Texts };
  /** Another centre file, relative to this one. Own values win. */
  readonly extends?: string;
  readonly language?: Language;
  /** Files in the published formats, relative to the file that names them. */
  readonly classifiers?: { readonly katottg?: string; readonly dk021?: string };
}

/** Name of a centre's file. */
export const CENTRE_FILE = 'hromada.yaml';

/** What is wrong with a centre file, and its value when nothing is. */
export function checkCentre(source: SourceText): Checked<Centre> {
  const { tree, findings } = parseTask(source);
  if (0 < findings.length) return { findings: sortFindings(findings) };
  const value = toJson(tree.root);
  if (validateCentre(value)) return { value: value as Centre, findings: [] };
  return { findings: sortFindings(schemaFindings(schema as unknown as SchemaNode, tree, validateCentre.errors ?? [])) };
}
