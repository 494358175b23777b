import { type ParsedGherkin, parseGherkin } from '../gherkin/parse-gherkin.ts';
import { childPointer } from './pointer.ts';
import { childSchema, type IdKind, type SchemaNode, type ValueKind } from './schema-node.ts';
import { TASK_SCHEMA } from './task-schema.ts';
import { entryOf, itemsOf, type MapNode, nodeAt, type ScalarNode, type TaskNode, type TaskTree, textOf } from './task-tree.ts';

/** A written text of a task with what the schema says about it. */
export interface Mark {
  readonly node: ScalarNode;
  readonly pointer: string;
  readonly text: string;
  readonly schema: SchemaNode;
}

/** A requirement of any group, as far as it is written. */
export interface RequirementPlace {
  readonly group: 'functional' | 'nonFunctional' | 'security' | 'support' | 'special';
  readonly id: string;
  readonly node: MapNode;
  readonly pointer: string;
}

/** What the rules look things up in, gathered in one walk over a task and its schema. Broken tasks have an index too. */
export interface TaskIndex {
  readonly ids: readonly (Mark & { readonly kind: IdKind })[];
  readonly references: readonly (Mark & { readonly kinds: readonly IdKind[] })[];
  readonly values: readonly (Mark & { readonly kind: ValueKind })[];
  readonly prose: readonly Mark[];
  /** Every text that is no code and no id: prose, names, titles, scenarios. */
  readonly texts: readonly Mark[];
  readonly gherkin: readonly (Mark & { readonly parsed: ParsedGherkin })[];
  readonly requirements: readonly RequirementPlace[];
}

const GROUPS = ['functional', 'nonFunctional', 'security', 'support', 'special'] as const;

/** Never throws; what the schema does not know is passed over. */
export function buildTaskIndex(tree: TaskTree): TaskIndex {
  const ids: (Mark & { kind: IdKind })[] = [];
  const references: (Mark & { kinds: readonly IdKind[] })[] = [];
  const values: (Mark & { kind: ValueKind })[] = [];
  const prose: Mark[] = [];
  const texts: Mark[] = [];
  const gherkin: (Mark & { parsed: ParsedGherkin })[] = [];
  const language = textOf(nodeAt(tree.root, 'document', 'language')) === 'en' ? 'en' : 'uk';

  const visit = (node: TaskNode, schema: SchemaNode, pointer: string): void => {
    if (node.kind === 'scalar') {
      const text = textOf(node);
      if (text === undefined) return;
      const mark: Mark = { node, pointer, text, schema };
      if (schema['x-id']) ids.push({ ...mark, kind: schema['x-id'] });
      if (schema['x-ref']) references.push({ ...mark, kinds: schema['x-ref'] });
      if (schema['x-kind']) values.push({ ...mark, kind: schema['x-kind'] });
      if (schema['x-prose']) prose.push(mark);
      if (typeof node.value === 'string' && !schema['x-id'] && !schema['x-ref'] && !schema['x-kind']) texts.push(mark);
      if (schema['x-gherkin']) gherkin.push({ ...mark, parsed: parseGherkin(text, language) });
      return;
    }
    const children: readonly (readonly [string | number, TaskNode])[] =
      node.kind === 'list'
        ? node.items.map((item, index) => [index, item] as const)
        : node.entries.map(({ key, value }) => [key, value] as const);
    for (const [key, child] of children) {
      const childOf = childSchema(TASK_SCHEMA, schema, key);
      if (childOf !== undefined) visit(child, childOf, childPointer(pointer, key));
    }
  };

  visit(tree.root, TASK_SCHEMA, '');
  return { ids, references, values, prose, texts, gherkin, requirements: requirementsOf(tree) };
}

function requirementsOf(tree: TaskTree): readonly RequirementPlace[] {
  const section = entryOf(tree.root, 'requirements')?.value;
  return GROUPS.flatMap((group) =>
    itemsOf(entryOf(section, group)?.value).flatMap((node, index) =>
      node.kind === 'map'
        ? [{ group, id: textOf(entryOf(node, 'id')?.value) ?? '', node, pointer: `/requirements/${group}/${index}` }]
        : [],
    ),
  );
}
