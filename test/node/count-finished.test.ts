import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { countFinished } from '../../extension/node/count-finished.ts';
import { messageRun } from '../support/message-run.ts';
import { COUNTS } from '../support/small-task.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('countFinished', () => {
  it('counts scenarios however the file grows, and an attempt that is tried again not at all', async () => {
    const file = path.join(await temporaryFolder(), 'results.ndjson');
    const count = countFinished(file);
    assert.equal(count(), 0);

    const features = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`features/${index}.feature`, COUNTS]));
    const bytes = Buffer.from(messageRun(features, { retried: { Рахує: 'FAILED' } }));
    let last = 0;
    for (let at = 0; at < bytes.length; at += 37) {
      appendFileSync(file, bytes.subarray(at, at + 37));
      const now = count();
      assert.ok(last <= now);
      last = now;
    }
    assert.equal(count(), 9);
  });
});
