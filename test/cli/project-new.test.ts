import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { runCli } from '../support/run-cli.ts';
import { SAMPLE_PATH, sampleWith } from '../support/sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TASK = path.resolve(SAMPLE_PATH);

const PACK = {
  'pack/package.json': '{"name": "@test/hello", "version": "1.0.0", "keywords": ["hromada-pack"]}',
  'pack/pack.yaml': `schemaVersion: "1.0"
kind: service
title: {uk: Привіт, en: Hello}
questions:
  type: object
  required: [council, port]
  properties:
    council: {type: string, title: {uk: Рада, en: Council}, x-from: /general/customer/name}
    port: {type: integer, title: {uk: Порт, en: Port}, minimum: 1}
`,
  'pack/files/hello.txt.hbs': 'Вітає {{council}} на порту {{port}}\n',
};

const NEW = ['project', 'new', 'pack', '--into', 'out'];

describe('hromada project new', () => {
  it('asks only for what the task does not say', async () => {
    const folder = await temporaryFolder(PACK);
    const without = await runCli([...NEW, '--task', TASK], { folder });
    assert.equal(without.status, 64);
    assert.match(without.stderr, /port \(Порт\).*\[cli\/usage\]/);
    assert.doesNotMatch(without.stderr, /council/);
    assert.equal((await runCli([...NEW, '--task', TASK, '--set', 'port=8080'], { folder })).status, 0);
    assert.equal(
      await readFile(path.join(folder, 'out/hello.txt'), 'utf8'),
      'Вітає Виконавчий комітет Краматорської міської ради на порту 8080\n',
    );
  });

  it('takes answers from a file, and flags over them', async () => {
    const folder = await temporaryFolder({ ...PACK, 'answers.yaml': 'council: Рада\nport: 1\n' });
    assert.equal((await runCli([...NEW, '--answers', 'answers.yaml', '--set', 'port=2'], { folder })).status, 0);
    assert.equal(await readFile(path.join(folder, 'out/hello.txt'), 'utf8'), 'Вітає Рада на порту 2\n');
  });

  it('writes just what a dry run lists', async () => {
    const folder = await temporaryFolder(PACK);
    const call = [...NEW, '--task', TASK, '--set', 'port=8080', '--format', 'json'];
    const dry = JSON.parse((await runCli([...call, '--dry-run'], { folder })).stdout);
    assert.equal(dry.written, false);
    assert.deepEqual(await readdir(folder), ['pack']);
    const real = JSON.parse((await runCli(call, { folder })).stdout);
    assert.deepEqual({ ...real, written: false }, dry);
    for (const file of dry.files) {
      const bytes = await readFile(path.join(folder, 'out', file.path));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), file.sha256, file.path);
    }
    const written = (await readdir(path.join(folder, 'out'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    assert.equal(written.length, dry.files.length);
  });

  it('gives every requirement with a scenario its feature', async () => {
    const folder = await temporaryFolder(PACK);
    await runCli([...NEW, '--task', TASK, '--set', 'port=8080'], { folder });
    assert.equal((await readdir(path.join(folder, 'out/features'))).length, 13);
    const feature = await readFile(path.join(folder, 'out/features/FR-001.feature'), 'utf8');
    assert.match(feature, /^# language: uk\n@FR-001 @must @text-[0-9a-f]{12}\nФункціонал: Реєстрація звернення в старостинському окрузі\n/);
  });

  it('refuses a task with errors', async () => {
    const folder = await temporaryFolder({ ...PACK, 'a.task.yaml': sampleWith('edrpou: "99999994"', 'edrpou: "99999995"') });
    const { status, stderr } = await runCli([...NEW, '--task', 'a.task.yaml', '--set', 'port=1'], { folder });
    assert.equal(status, 1);
    assert.match(stderr, /\[task\/has-errors\]\n.*hromada task check a\.task\.yaml/);
    assert.deepEqual(await readdir(folder), ['a.task.yaml', 'pack']);
  });

  it('leaves a folder alone that is not empty', async () => {
    const folder = await temporaryFolder({ ...PACK, 'out/mine.txt': 'mine' });
    const { status, stderr } = await runCli([...NEW, '--task', TASK, '--set', 'port=1'], { folder });
    assert.equal(status, 73);
    assert.match(stderr, /\[project\/target-not-empty\]/);
    assert.deepEqual(await readdir(path.join(folder, 'out')), ['mine.txt']);
  });

  it('says beforehand what the real run would refuse', async () => {
    const folder = await temporaryFolder({ ...PACK, 'out/mine.txt': 'mine', file: '' });
    const dry = await runCli([...NEW, '--task', TASK, '--set', 'port=1', '--dry-run'], { folder });
    assert.equal(dry.status, 73);
    const below = await runCli(['project', 'new', 'pack', '--into', 'file/x', '--task', TASK, '--set', 'port=1'], { folder });
    assert.equal(below.status, 73, below.stderr);
    const layer = await runCli(['project', 'new', 'service-base', '--into', 'new', '--task', TASK], { folder });
    assert.equal(layer.status, 65);
    assert.match(layer.stderr, /\[pack\/not-a-service\]/);
  });

  it('knows the packs that come with the kit by name', async () => {
    const folder = await temporaryFolder();
    const { status, stdout } = await runCli(
      ['project', 'new', 'eldership-link@^1', '--task', TASK, '--into', 'out', '--dry-run', '--format', 'json'],
      { folder },
    );
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).pack, { name: '@hromada-kit/eldership-link', version: '1.0.0' });
    const unknown = await runCli(['project', 'new', 'eldership', '--task', TASK, '--into', 'out'], { folder });
    assert.equal(unknown.status, 66);
    assert.match(unknown.stderr, /\[pack\/not-found\]/);
  });

  /** What makes a pack hostile: [code, files, and what files alone cannot say]. */
  const hostile: readonly (readonly [code: string, files: Record<string, string>, also?: (folder: string) => Promise<void>])[] = [
    [
      'pack/lifecycle-script',
      { 'pack/package.json': '{"name": "@t/x", "version": "1.0.0", "keywords": ["hromada-pack"], "scripts": {"postinstall": "evil"}}' },
    ],
    ['pack/executable', { 'pack/index.js': 'evil()' }],
    ['pack/executable', {}, (folder) => chmod(path.join(folder, 'pack/files/hello.txt.hbs'), 0o755)],
    ['pack/symlink', {}, (folder) => symlink('/etc/passwd', path.join(folder, 'pack/files/passwd'))],
    ['pack/path-escapes', { 'pack/files/{{council}}.txt': '' }],
    ['pack/device-name', { 'pack/files/aux.txt': '' }],
    ['pack/case-collision', { 'pack/files/Hello.txt': '' }],
    ['pack/unknown-helper', { 'pack/files/a.txt.hbs': '{{exec "evil"}}' }],
    ['pack/undefined-variable', { 'pack/files/a.txt.hbs': '{{constructor}}' }],
    ['pack/template-syntax', { 'pack/files/a.txt.hbs': '{{#if council}}'.repeat(20_000) + '{{/if}}'.repeat(20_000) }],
    ['pack/template-syntax', { 'pack/files/a.txt.hbs': `{{upper ${'(upper '.repeat(5000)}council${')'.repeat(5000)}}}` }],
    ['pack/manifest', { 'pack/pack.yaml': 'schemaVersion: "1.0"\nkind: nothing\n' }],
  ];
  for (const [code, files, also] of hostile) {
    it(`refuses a pack for ${code}, and writes nothing`, async () => {
      const folder = await temporaryFolder({ ...PACK, ...files });
      await also?.(folder);
      const { status, stderr, stdout } = await runCli([...NEW, '--set', 'port=1', '--set', 'council=../../etc'], { folder });
      assert.equal(status, 65, stderr);
      assert.match(stderr, new RegExp(`\\[${code}\\]`));
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.equal(stdout, '');
      assert.deepEqual(await readdir(folder), ['pack']);
    });
  }
});
