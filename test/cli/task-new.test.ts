import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('hromada task new', () => {
  it('makes a skeleton that has every mandatory section', async () => {
    const folder = await temporaryFolder();
    const { status, stdout } = await runCli(['task', 'new', 'мости.task.yaml', '--title', 'Облік мостів'], { folder });
    assert.deepEqual(
      { status, stdout },
      { status: 0, stdout: 'Створено мости.task.yaml. Заповніть пропуски, а тоді перевірте: hromada task check мости.task.yaml\n' },
    );
    assert.match(await readFile(path.join(folder, 'мости.task.yaml'), 'utf8'), /Облік мостів/);
    const checked = await runCli(['task', 'check', '.', '--format', 'json'], { folder });
    assert.doesNotMatch(checked.stdout, /section-missing|yaml\/syntax/);
  });

  it('never replaces a file', async () => {
    const folder = await temporaryFolder({ 'a.task.yaml': 'mine' });
    const { status, stderr } = await runCli(['task', 'new', 'a'], { folder });
    assert.equal(status, 73);
    assert.match(stderr, /\[file\/exists\]/);
    assert.equal(await readFile(path.join(folder, 'a.task.yaml'), 'utf8'), 'mine');
  });

  it('knows its profiles', async () => {
    assert.equal((await runCli(['task', 'new', 'x', '--profile', 'gost'])).status, 64);
  });
});
