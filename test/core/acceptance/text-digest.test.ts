import assert from 'node:assert/strict';
import { isTextTag, textDigest, textTag } from '../../../extension/core/acceptance/text-digest.ts';
import { COUNTS, requirement } from '../../support/small-task.ts';

const TEXT = textDigest(requirement({ acceptance: COUNTS }));

/** [what changed, what is different in the requirement, whether it is another text] */
const CASES: readonly (readonly [string, Parameters<typeof requirement>[0], boolean])[] = [
  ['nothing', {}, false],
  ['line endings', { acceptance: COUNTS.replaceAll('\n', '\r\n') }, false],
  ['blanks at the ends of lines', { acceptance: COUNTS.replaceAll('\n', ' \t\n') }, false],
  ['blank lines at the end', { acceptance: `${COUNTS}\n\n` }, false],
  ['title, priority and verification', { title: 'Лічба', priority: 'could', verification: 'inspection' }, false],
  ['the statement', { statement: 'Система повинна рахувати до трьох.' }, true],
  ['a step', { acceptance: COUNTS.replace('два', 'три') }, true],
  ['an indent', { acceptance: COUNTS.replace('  Сценарій', '   Сценарій') }, true],
];

describe('textDigest', () => {
  for (const [name, parts, isOther] of CASES) {
    it(`${name}: ${isOther ? 'another text' : 'the same text'}`, () =>
      assert.equal(textDigest(requirement({ acceptance: COUNTS, ...parts })) !== TEXT, isOther));
  }

  it('does not confuse where the statement ends', () => {
    assert.notEqual(textDigest(requirement({ statement: 'а', acceptance: 'б' })), textDigest(requirement({ statement: 'а\nб' })));
  });

  it('its tag is known again', () => {
    assert.ok(isTextTag(textTag(requirement())));
    assert.ok(!isTextTag('@text-12') && !isTextTag('@must'));
  });
});
