import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { assertGolden } from '../../support/golden.ts';
import { everyState, reportOn } from '../../support/small-report.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

const schema = JSON.parse(readFileSync('schemas/conformity.schema.json', 'utf8'));
const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe('buildConformity', () => {
  it('tells of each requirement', () => assertGolden('conformity.json', `${JSON.stringify(everyState(), undefined, 2)}\n`));

  it('fits schemas/conformity.schema.json', () => {
    validate(JSON.parse(JSON.stringify(everyState())));
    assert.deepEqual(validate.errors, null);
  });

  it('counts every requirement once', () => {
    const { summary, verdict, requirements } = everyState();
    assert.deepEqual(summary, { proven: 1, failed: 1, outdated: 1, notCovered: 1, manual: 1, outOfScope: 1 });
    assert.equal(
      Object.values(summary).reduce((sum, count) => sum + count),
      requirements.length,
    );
    assert.equal(verdict.must.total, 5);
  });

  it('the same input gives the same bytes', () => assert.equal(JSON.stringify(everyState()), JSON.stringify(everyState())));

  it('a run that does not tell its end gets the time of the report', () => {
    const { startedAt, finishedAt } = reportOn(taskOf({ functional: [requirement({ acceptance: COUNTS })] }));
    assert.deepEqual([startedAt, finishedAt], ['2026-11-23T10:00:00Z', '2026-11-23T10:00:05Z']);
  });
});
