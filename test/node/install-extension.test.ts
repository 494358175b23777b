import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installExtension } from '../../extension/node/install-extension.ts';

describe('installExtension', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hromada-install-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function installed(files: readonly string[], sources: readonly string[]): Promise<readonly string[]> {
    const manifest = { publisher: 'hromada-kit', name: 'kit', version: '1.2.3', files };
    for (const path of sources) {
      await mkdir(dirname(join(folder, 'source', path)), { recursive: true });
      await writeFile(join(folder, 'source', path), path);
    }
    await writeFile(join(folder, 'source', 'package.json'), JSON.stringify(manifest));
    const target = await installExtension(join(folder, 'source'), join(folder, 'extensions'));
    assert.equal(target, join(folder, 'extensions', 'hromada-kit.kit-1.2.3'));
    const entries = await readdir(target, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
      .sort();
  }

  it('has what the files list names, and nothing else', async () => {
    const sources = ['dist/extension.cjs', 'dist/cli/a.mjs', 'schemas/task.json', 'test/a.ts', 'node_modules/x/index.js'];
    assert.deepEqual(await installed(['dist', 'schemas/*.json'], sources), [
      'dist/cli/a.mjs',
      'dist/extension.cjs',
      'package.json',
      'schemas/task.json',
    ]);
  });

  it('leaves out what the list takes back', async () => {
    const sources = ['dist/extension.cjs', 'dist/test/index.cjs'];
    assert.deepEqual(await installed(['dist', '!dist/test/**'], sources), ['dist/extension.cjs', 'package.json']);
  });

  it('has hidden files of a template', async () => {
    assert.deepEqual(await installed(['templates'], ['templates/a/.gitignore']), ['package.json', 'templates/a/.gitignore']);
  });
});
