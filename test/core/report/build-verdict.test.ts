import assert from 'node:assert/strict';
import type { Requirement } from '../../../extension/core/task/task.ts';
import type { RunOptions } from '../../support/message-run.ts';
import { reportOn } from '../../support/small-report.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

const FAILS: RunOptions = { ends: { додано: 'FAILED' } };
const UNKNOWN: RunOptions = { ends: { додано: 'UNDEFINED' } };
const tested = requirement({ acceptance: COUNTS });
const second = (parts: Partial<Requirement>) => [tested, requirement({ id: 'FR-002', ...parts })];

/** [what is so, the requirements, the run, the verdict, whether `project test` is content] */
const CASES: readonly (readonly [string, readonly Requirement[], RunOptions, string, boolean])[] = [
  ['every must requirement passed', [tested], {}, 'proven', true],
  ['one failed', [tested], FAILS, 'failed', false],
  ['one could not be run', [tested], UNKNOWN, 'failed', false],
  ['one has no scenario in the task', second({}), {}, 'open', true],
  ['one is for people', second({ verification: 'inspection' }), {}, 'open', true],
  [
    'one for people has a scenario that failed',
    second({ verification: 'inspection', acceptance: COUNTS.replace('додано', 'знято') }),
    { ends: { знято: 'FAILED' } },
    'open',
    true,
  ],
  [
    'a should requirement failed',
    second({ priority: 'should', acceptance: COUNTS.replace('додано', 'знято') }),
    { ends: { знято: 'FAILED' } },
    'proven',
    true,
  ],
  ['another phase has the rest', second({ priority: 'wont', acceptance: COUNTS }), {}, 'proven', true],
  ['nothing was run', [requirement({ acceptance: COUNTS, priority: 'wont' })], {}, 'notFinished', false],
  ['the task has no scenarios', [requirement()], {}, 'notFinished', false],
];

describe('buildVerdict', () => {
  for (const [name, functional, run, kind, ok] of CASES) {
    it(`${name}: ${kind}`, () => {
      const { verdict } = reportOn(taskOf({ functional }), run);
      assert.deepEqual([verdict.kind, verdict.ok], [kind, ok]);
    });
  }

  it('an outdated must requirement is not proven, whatever its scenario showed', () => {
    const { verdict } = reportOn(taskOf({ functional: [tested] }), {}, (text) => text.replace(/@text-\w+/, '@text-000000000000'));
    assert.deepEqual([verdict.kind, verdict.must.outdated], ['failed', 1]);
  });
});
