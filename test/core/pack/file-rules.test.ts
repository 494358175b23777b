import assert from 'node:assert/strict';
import { parseCondition } from '../../../extension/core/pack/file-rules.ts';
import { evaluate, renderBudget } from '../../../extension/core/pack/render-template.ts';

function holds(condition: string, root: object): unknown {
  const { when, findings } = parseCondition(condition);
  assert.deepEqual(findings, []);
  assert.ok(when, condition);
  return evaluate(when, root, renderBudget('pack'));
}

describe('parseCondition', () => {
  it('takes a question, a way into the task, or a helper', () => {
    assert.equal(holds('hasQueue', { hasQueue: true }), true);
    assert.equal(holds('task.general.title', { task: { general: { title: 'x' } } }), 'x');
    assert.equal(holds('eq database "postgresql"', { database: 'postgresql' }), true);
    assert.equal(holds('and a (not (includes tags "x"))', { a: true, tags: [] }), true);
  });
  for (const text of ['', '#if a', '!a', '> p', '{a}', '&a', 'a}}x{{b', 'a}}', '"a"', 'else', '* a', '/if', '^a']) {
    it(`does not take ${JSON.stringify(text)}`, () => {
      const { when, findings } = parseCondition(text);
      assert.ok(when === undefined || 0 < findings.length);
    });
  }
});
