import assert from 'node:assert/strict';
import { buildFeatures } from '../../../extension/core/acceptance/build-features.ts';
import { textTag } from '../../../extension/core/acceptance/text-digest.ts';
import { parseGherkin } from '../../../extension/core/gherkin/parse-gherkin.ts';
import { checkTask } from '../../../extension/core/task/check-task.ts';
import { requirementsOf } from '../../../extension/core/task/task.ts';
import { SAMPLE, SAMPLE_PATH } from '../../support/sample.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

/** The features of one requirement with this acceptance text; its digest is written as `TEXT`. */
function features(acceptance: string, priority: 'must' | 'wont' = 'must'): Record<string, string> {
  const only = requirement({ acceptance, priority });
  const files = buildFeatures(taskOf({ functional: [only] }));
  return Object.fromEntries([...files].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString().replace(textTag(only), '@TEXT')]));
}

/** [what happens, acceptance text, the feature] */
const CASES: readonly (readonly [string, string, string])[] = [
  ['the tags stand before the feature', '# language: uk\nФункціонал: А\n', '# language: uk\n@FR-001 @must @TEXT\nФункціонал: А\n'],
  [
    'a missing language is the task’s',
    'Функціонал: А\n  Сценарій: Б\n',
    '# language: uk\n@FR-001 @must @TEXT\nФункціонал: А\n  Сценарій: Б\n',
  ],
  ['tags that are there stay', '# language: en\n@slow\nFeature: A\n', '# language: en\n@slow\n@FR-001 @must @TEXT\nFeature: A\n'],
  ['comments stay', '# language: uk\n# чому\n\nФункціонал: А', '# language: uk\n# чому\n\n@FR-001 @must @TEXT\nФункціонал: А\n'],
  ['line endings of Windows stay', '# language: uk\r\nФункціонал: А\r\n', '# language: uk\r\n@FR-001 @must @TEXT\r\nФункціонал: А\r\n'],
  ['an indented feature keeps its indent', '  Функціонал: А', '# language: uk\n  @FR-001 @must @TEXT\n  Функціонал: А\n'],
  ['the file ends with exactly one line ending', 'Функціонал: А\n\n \n', '# language: uk\n@FR-001 @must @TEXT\nФункціонал: А\n'],
];

describe('buildFeatures', () => {
  for (const [name, acceptance, expected] of CASES) {
    it(name, () => assert.deepEqual(features(acceptance), { 'features/FR-001.feature': expected }));
  }

  it('what is not in this phase is tagged so, and left out of the run by that', () => {
    assert.match(features(COUNTS, 'wont')['features/FR-001.feature'] ?? '', /^@FR-001 @wont @TEXT$/m);
  });

  it('a text that is no feature makes no file', () => assert.deepEqual(features('Дано щось'), {}));

  it('a requirement without acceptance makes no file', () => {
    assert.equal(buildFeatures(taskOf({ security: [requirement({ id: 'SEC-001' })] })).size, 0);
  });

  it('the sample gives a readable feature for each acceptance text, word for word', () => {
    const { value } = checkTask({ name: SAMPLE_PATH, text: SAMPLE });
    assert.ok(value);
    const files = buildFeatures(value);
    const texts = requirementsOf(value).filter(({ acceptance }) => acceptance !== undefined);
    assert.deepEqual(
      [...files.values()].map(({ requirements }) => requirements),
      texts.map(({ id }) => [id]),
    );
    for (const [index, { bytes }] of [...files.values()].entries()) {
      const text = Buffer.from(bytes).toString();
      assert.deepEqual(parseGherkin(text, 'uk').faults, []);
      assert.equal(text.replace(/^@.*\n/m, ''), texts[index]?.acceptance);
    }
  });
});
