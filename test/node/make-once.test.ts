import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOnce } from '../../extension/node/make-once.ts';

describe('makeOnce', () => {
  let cache = '';
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'hromada-once-'));
  });
  afterEach(() => rm(cache, { recursive: true }));

  const fillWith = (text: string) => (folder: string) => writeFile(join(folder, 'text'), text);
  const read = () => readFile(join(cache, 'tool', 'text'), 'utf8');

  it('fills a folder the first time only', async () => {
    assert.equal(await makeOnce(join(cache, 'tool'), fillWith('first')), true);
    assert.equal(await makeOnce(join(cache, 'tool'), fillWith('second')), false);
    assert.equal(await read(), 'first');
  });

  it('leaves nothing when filling fails', async () => {
    const fill = () => Promise.reject(new Error('no network'));
    await assert.rejects(makeOnce(join(cache, 'tool'), fill), /no network/);
    assert.deepEqual(await readdir(cache), []);
  });

  it('two at the same moment agree on one', async () => {
    await Promise.all([makeOnce(join(cache, 'tool'), fillWith('same')), makeOnce(join(cache, 'tool'), fillWith('same'))]);
    assert.deepEqual(await readdir(cache), ['tool']);
    assert.equal(await read(), 'same');
  });

  it('repeats what a killed process left half done, and removes that', async () => {
    // No process has this number: the highest that Linux gives is 4194304.
    await mkdir(join(cache, 'tool.4999999.tmp'));
    await makeOnce(join(cache, 'tool'), fillWith('whole'));
    assert.deepEqual(await readdir(cache), ['tool']);
  });
});
