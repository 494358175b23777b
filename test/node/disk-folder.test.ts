import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type ProjectPath, projectPath } from '../../extension/core/files/project-path.ts';
import { KitError } from '../../extension/core/kit-error.ts';
import { fromUtf8, toUtf8 } from '../../extension/core/text/utf8.ts';
import { diskFolder } from '../../extension/node/disk-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const tree = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [projectPath(path), toUtf8(text)] as const));
const refusedWith = (code: string) => (failure: unknown) => failure instanceof KitError && failure.code === code;

describe('diskFolder', () => {
  it('lists everything but folders, sorted, links not followed', async () => {
    const root = await temporaryFolder({ 'b/c.txt': 'x', a: 'yz', '.git/config': 'x' });
    symlinkSync('/etc', join(root, 'b/link'));
    chmodSync(join(root, 'a'), 0o755);
    const entries = await diskFolder(root).entries({ limit: 10, skip: ['.git'] });
    assert.deepEqual(
      entries?.map(({ path, kind, size, executable }) => [path, kind, kind === 'file' ? size : 0, executable]),
      [
        ['a', 'file', 2, process.platform !== 'win32'],
        ['b/c.txt', 'file', 1, false],
        ['b/link', 'symlink', 0, false],
      ],
    );
  });
  it('tells a folder that is not there from one that is empty', async () => {
    const root = await temporaryFolder();
    assert.equal(await diskFolder(join(root, 'no')).entries({ limit: 10 }), undefined);
    assert.deepEqual(await diskFolder(root).entries({ limit: 10 }), []);
  });
  it('stops at the limit, empty folders counted', async () => {
    const root = await temporaryFolder();
    for (let index = 0; index < 5; index++) mkdirSync(join(root, String(index)));
    await assert.rejects(diskFolder(root).entries({ limit: 4 }), refusedWith('pack/too-large'));
  });
  it('reads a file, and nothing that leads out of the folder', async () => {
    const root = await temporaryFolder({ 'pack/a.txt': 'x', secret: 'y' });
    const folder = diskFolder(join(root, 'pack'));
    symlinkSync('../secret', join(root, 'pack/link'));
    symlinkSync('..', join(root, 'pack/up'));
    assert.equal(fromUtf8((await folder.read('a.txt')) ?? new Uint8Array()), 'x');
    assert.equal(await folder.read('no/such'), undefined);
    assert.equal(await folder.read('link'), undefined);
    assert.equal(await folder.read('up/secret'), undefined);
    await assert.rejects(folder.read('../secret'), refusedWith('pack/path-escapes'));
  });
  it('writes a file whole, makes its folders, and writes through no link', async () => {
    const root = await temporaryFolder({ 'project/old': 'x' });
    const folder = diskFolder(join(root, 'project'));
    await folder.write('new/deep.txt', toUtf8('y'));
    assert.equal(readFileSync(join(root, 'project/new/deep.txt'), 'utf8'), 'y');
    symlinkSync('..', join(root, 'project/up'));
    await assert.rejects(folder.write('up/escaped', toUtf8('z')), refusedWith('file/cannot-write'));
    assert.deepEqual(readdirSync(root), ['project']);
  });
});

describe('createFolder', () => {
  it('makes a folder with all its files, parents included', async () => {
    const root = await temporaryFolder();
    await diskFolder(join(root, 'a/b')).create(tree({ 'x/y.txt': '1', z: '2' }));
    assert.equal(readFileSync(join(root, 'a/b/x/y.txt'), 'utf8'), '1');
    assert.deepEqual(readdirSync(join(root, 'a')), ['b']);
  });
  it('takes an empty folder', async () => {
    const root = await temporaryFolder();
    await diskFolder(root).create(tree({ a: '1' }));
    assert.deepEqual(readdirSync(root), ['a']);
  });
  it('refuses a folder with anything in it, a file and a link, and leaves them as they are', async () => {
    const root = await temporaryFolder({ 'full/a': 'x', file: 'y' });
    mkdirSync(join(root, 'empty'));
    symlinkSync('empty', join(root, 'link'));
    await assert.rejects(diskFolder(join(root, 'full')).create(tree({ b: '1' })), refusedWith('project/target-not-empty'));
    await assert.rejects(diskFolder(join(root, 'file')).create(tree({ b: '1' })), refusedWith('file/exists'));
    await assert.rejects(diskFolder(join(root, 'link')).create(tree({ b: '1' })), refusedWith('file/exists'));
    assert.deepEqual(readdirSync(root).sort(), ['empty', 'file', 'full', 'link']);
    assert.deepEqual(readdirSync(join(root, 'empty')), []);
  });
  it('leaves nothing when a file cannot be written', async () => {
    const root = await temporaryFolder();
    const impossible = new Map<ProjectPath, Uint8Array>([...tree({ a: '1' }), ...tree({ 'a/b': '2' })]);
    await assert.rejects(diskFolder(join(root, 'new/project')).create(impossible), refusedWith('file/cannot-write'));
    assert.deepEqual(readdirSync(root), []);
  });
  it('clears away what a killed run left, and nothing that only looks like it', async () => {
    const dead = 2 ** 22 + 1;
    const root = await temporaryFolder({
      [`.project.hromada-${dead}-00000000/a`]: 'x',
      [`.project.hromada-${process.pid}-00000000/a`]: 'x',
      [`.other-${dead}-00000000/a`]: 'x',
    });
    await diskFolder(join(root, 'project')).create(tree({ a: '1' }));
    assert.deepEqual(readdirSync(root).sort(), [`.other-${dead}-00000000`, `.project.hromada-${process.pid}-00000000`, 'project']);
  });
  it('leaves no project or a whole one, whenever the process is killed', async function () {
    this.timeout(60_000);
    const seen = new Set<number>();
    for (let round = 0; round < 14; round++) {
      const root = await temporaryFolder();
      const target = join(root, 'project');
      const child = spawn(process.execPath, ['test/support/create-for-ever.ts', target], { stdio: ['pipe', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      child.stdin.write('go\n');
      try {
        await until(round, root);
      } finally {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      const files = existsSync(target)
        ? readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
        : 0;
      assert.ok(files === 0 || files === 200, `${files} files`);
      assert.ok(existsSync(target) === (files === 200));
      seen.add(files);
      if (files === 0) await diskFolder(target).create(tree({ a: '1' }));
      assert.deepEqual(readdirSync(root), ['project']);
    }
    // Both ends were met, or the rounds have shown nothing.
    assert.deepEqual([...seen].sort(), [0, 200]);
  });
});

/** Waits for a moment within the making of a project, later from round to round: for so many folders, at last for the whole. */
async function until(round: number, root: string): Promise<void> {
  const wanted = round < 12 ? round * 2 : Number.POSITIVE_INFINITY;
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const [name] = readdirSync(root);
    if (name === 'project') return;
    if (name !== undefined && wanted <= foldersIn(join(root, name, 'src'))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail('nothing happened');
}

/** None where the folder is not there yet, or is there no more under that name. */
function foldersIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch (failure) {
    assert.ok(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT');
    return 0;
  }
}
