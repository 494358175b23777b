import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { runCli } from '../support/run-cli.ts';
import { SAMPLE } from '../support/sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const YO = path.resolve('node_modules/yo/lib/cli.js');

/** A folder in which the real `yo` finds this checkout as an installed generator, with a home of its own. */
async function yeomanFolder(): Promise<string> {
  const folder = await temporaryFolder({ 'a.task.yaml': SAMPLE, 'home/.keep': '' });
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(path.resolve('.'), path.join(folder, 'node_modules/generator-hromada-kit'));
  // `yo` gives up root's rights before it runs.
  for (const entry of ['.', 'home', 'node_modules']) chmodSync(path.join(folder, entry), 0o777);
  return folder;
}

function yo(folder: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH, HOME: path.join(folder, 'home'), NO_UPDATE_NOTIFIER: '1', HROMADA_LANG: 'uk' };
  return spawnSync(process.execPath, [YO, ...args], { cwd: folder, env, encoding: 'utf8', input: '' });
}

describe('yo hromada-kit', function () {
  this.timeout(60_000);

  it('writes a task like the command line', async () => {
    const folder = await yeomanFolder();
    const { status, stdout } = yo(folder, ['hromada-kit:task', 'yo.task.yaml', '--title', 'Мости', '--profile', 'kmu-205-2025']);
    assert.equal(status, 0, stdout);
    await runCli(['task', 'new', 'cli.task.yaml', '--title', 'Мости'], { folder });
    const [ours, theirs] = await Promise.all(['yo.task.yaml', 'cli.task.yaml'].map((file) => readFile(path.join(folder, file), 'utf8')));
    assert.equal(ours, theirs);
  });

  it('writes a project like the command line, byte for byte', async () => {
    const folder = await yeomanFolder();
    const { status, stdout } = yo(folder, ['hromada-kit:project', 'eldership-link', '--task', 'a.task.yaml', '--into', 'yo']);
    assert.equal(status, 0, stdout);
    await runCli(['project', 'new', 'eldership-link', '--task', 'a.task.yaml', '--into', 'cli'], { folder });
    const list = async (name: string) => (await readdir(path.join(folder, name), { recursive: true })).sort();
    assert.deepEqual(await list('yo'), await list('cli'));
    for (const file of ['.hromada/receipt.yaml', 'package.json', 'features/FR-001.feature']) {
      assert.equal(await readFile(path.join(folder, 'yo', file), 'utf8'), await readFile(path.join(folder, 'cli', file), 'utf8'), file);
    }
  });

  it('writes nothing where the task is wrong', async () => {
    const folder = await yeomanFolder();
    const { status, stdout, stderr } = yo(folder, ['hromada-kit:project', 'eldership-link', '--task', 'none.yaml', '--into', 'yo']);
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, /none\.yaml \[file\/not-found\]/);
    assert.equal(existsSync(path.join(folder, 'yo')), false);
  });
});
