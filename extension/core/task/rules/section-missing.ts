import { placeOfParent } from '../pointer.ts';
import { PROFILES, profileOf } from '../profiles.ts';
import { schemaAt, titleOf } from '../schema-node.ts';
import { TASK_SCHEMA } from '../task-schema.ts';
import { nodeAt, textOf } from '../task-tree.ts';
import { rule } from './rule.ts';

/** A section of the profile is not there. Sub-sections of a missing section are not named one by one. */
export const sectionMissing = rule('task/section-missing', function* ({ tree }) {
  const profile = profileOf(textOf(nodeAt(tree.root, 'document', 'template')));
  for (const { keys, clause } of PROFILES[profile]) {
    const parent = nodeAt(tree.root, ...keys.slice(0, -1));
    if (parent?.kind !== 'map' || nodeAt(parent, keys.at(-1) as string) !== undefined) continue;
    const pointer = keys
      .slice(0, -1)
      .map((key) => `/${key}`)
      .join('');
    const title = titleOf(schemaAt(TASK_SCHEMA, keys), keys.at(-1) as string);
    yield { at: placeOfParent(tree, pointer), pointer, details: { key: keys.join('.'), title, profile, clause } };
  }
});
