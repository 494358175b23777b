import assert from 'node:assert/strict';
import { runCli } from '../support/run-cli.ts';
import { SAMPLE, SAMPLE_PATH, sampleWith } from '../support/sample.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const WRONG = sampleWith('edrpou: "99999994"', 'edrpou: "99999995"').replace('"72230000-6"', '"72230000-7"');

describe('hromada task check', () => {
  it('is content with the sample', async () => {
    assert.deepEqual(await runCli(['task', 'check', SAMPLE_PATH]), { status: 0, stdout: '1 файл: 0 помилок, 0 попереджень\n', stderr: '' });
  });

  it('prints a line for each finding, in the language asked for', async () => {
    const folder = await temporaryFolder({ 'a.task.yaml': WRONG });
    const { status, stdout } = await runCli(['task', 'check', '.', '--lang', 'en'], { folder });
    assert.equal(status, 1);
    assert.match(stdout, /^a\.task\.yaml:21:13 error: The EDRPOU code "99999995" is wrong: .* \[task\/edrpou-checksum\]\n/);
    assert.match(stdout, /\n1 file: 1 error, 1 warning\n$/);
  });

  it('prints JSON with places from 1', async () => {
    const folder = await temporaryFolder({ 'b/a.task.yaml': WRONG, 'node_modules/x.task.yaml': WRONG, 'b/plain.yaml': 'a: [' });
    const { stdout } = await runCli(['task', 'check', '.', '--format', 'json'], { folder });
    const { schemaVersion, findings, summary } = JSON.parse(stdout);
    assert.equal(schemaVersion, 1);
    assert.deepEqual(summary, { files: 1, errors: 1, warnings: 1, infos: 0 });
    assert.deepEqual(
      { ...findings[0], message: '' },
      {
        file: 'b/a.task.yaml',
        code: 'task/edrpou-checksum',
        severity: 'error',
        message: '',
        pointer: '/general/customer/edrpou',
        range: { start: { line: 21, column: 13 }, end: { line: 21, column: 23 } },
      },
    );
  });

  it('prints SARIF', async () => {
    const folder = await temporaryFolder({ 'завдання.task.yaml': WRONG });
    const { stdout } = await runCli(['task', 'check', '.', '--format', 'sarif'], { folder });
    const [run] = JSON.parse(stdout).runs;
    assert.deepEqual(
      run.results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ['task/edrpou-checksum', 'error'],
        ['task/cpv-unknown', 'warning'],
      ],
    );
    assert.equal(decodeURIComponent(run.results[0].locations[0].physicalLocation.artifactLocation.uri), 'завдання.task.yaml');
  });

  it('prints workflow commands for GitHub', async () => {
    const folder = await temporaryFolder({ 'a.task.yaml': WRONG });
    const { stdout } = await runCli(['task', 'check', 'a.task.yaml', '--format', 'github'], { folder });
    assert.match(stdout, /^::error file=a\.task\.yaml,line=21,col=13,endLine=21,endColumn=23,title=task\/edrpou-checksum::/);
  });

  it('fails over the limit of warnings', async () => {
    const folder = await temporaryFolder({ 'a.task.yaml': sampleWith('"72230000-6"', '"72230000-7"') });
    assert.equal((await runCli(['task', 'check', '.'], { folder })).status, 0);
    assert.equal((await runCli(['task', 'check', '.', '--max-warnings', '1'], { folder })).status, 0);
    assert.equal((await runCli(['task', 'check', '.', '--max-warnings', '0'], { folder })).status, 1);
  });

  it('takes the language and the code lists of the centre', async () => {
    const folder = await temporaryFolder({
      'hromada.yaml': 'schemaVersion: "1.0"\nextends: policy/hromada.yaml\nlanguage: en\n',
      'policy/hromada.yaml': 'schemaVersion: "1.0"\nlanguage: uk\nclassifiers: {dk021: dk021.json}\n',
      'policy/dk021.json': '{"72230000-7": "інший код"}',
      'tasks/a.task.yaml': sampleWith('"72230000-6"', '"72230000-7"'),
    });
    const { stdout } = await runCli(['task', 'check', '.'], { folder, env: { HROMADA_LANG: undefined, LANG: 'uk_UA.UTF-8' } });
    assert.equal(stdout, '1 file: 0 errors, 0 warnings\n');
  });

  it('says what is wrong with the centre file', async () => {
    const folder = await temporaryFolder({ 'hromada.yaml': 'schemaVersion: "1.0"\nlanguage: ru\n', 'a.task.yaml': SAMPLE });
    const { status, stdout } = await runCli(['task', 'check', 'a.task.yaml'], { folder });
    assert.equal(status, 1);
    assert.match(stdout, /^hromada\.yaml:2:11 помилка: Значення «ru»/);
  });

  it('asks for UTF-8', async () => {
    const folder = await temporaryFolder({ 'a.task.yaml': new Uint8Array([0xe4, 0xee, 0xea]) });
    assert.match((await runCli(['task', 'check', '.'], { folder })).stdout, /Windows-1251/);
  });

  const refusals: readonly (readonly [fact: string, args: readonly string[], status: number, stderr: RegExp])[] = [
    [
      'a file that is not there',
      ['task', 'check', 'none.yaml'],
      66,
      /^hromada: Немає такого файла або теки: none\.yaml \[file\/not-found\]\n {2}\S/,
    ],
    ['no file at all', ['task', 'check'], 64, /\[cli\/usage\]/],
    [
      'a flag that is not there',
      ['task', 'check', '.', '--frmat', 'json'],
      64,
      /--frmat.*\[cli\/usage\]\n {2}Довідка: hromada task check --help/,
    ],
    ['a format that is not there', ['task', 'check', '.', '--format', 'xml'], 64, /text, json, sarif, github/],
    ['a verb that is not there', ['task', 'chek', '.'], 64, /task chek.*\[cli\/usage\]/],
  ];
  it('refuses what may never end', async () => {
    const { status, stderr } = await runCli(['task', 'check', '/dev/zero']);
    assert.equal(status, 66);
    assert.match(stderr, /\[file\/unreadable\]/);
  });

  it('refuses a code list that is none, and a centre file that is not there', async () => {
    const folder = await temporaryFolder({
      'a/hromada.yaml': 'schemaVersion: "1.0"\nclassifiers: {dk021: empty.json}\n',
      'a/empty.json': '{',
      'a/a.task.yaml': SAMPLE,
      'b/hromada.yaml': 'schemaVersion: "1.0"\nextends: nowhere.yaml\n',
      'b/b.task.yaml': SAMPLE,
    });
    const list = await runCli(['task', 'check', 'a'], { folder });
    assert.equal(list.status, 65);
    assert.match(list.stderr, /empty\.json.*\[centre\/classifier\]/);
    const centre = await runCli(['task', 'check', 'b'], { folder });
    assert.equal(centre.status, 66);
    assert.match(centre.stderr, /nowhere\.yaml \[file\/not-found\]/);
  });

  it('says that a folder has no tasks', async () =>
    assert.equal((await runCli(['task', 'check', '.'], { folder: await temporaryFolder({ x: '' }) })).status, 66));

  for (const [fact, args, status, stderr] of refusals) {
    it(`refuses ${fact}`, async () => {
      const ended = await runCli(args);
      assert.equal(ended.status, status);
      assert.match(ended.stderr, stderr);
      assert.equal(ended.stdout, '');
    });
  }
});

describe('hromada --help', () => {
  it('lists every verb, in both languages', async () => {
    for (const [language, word] of [
      ['uk', 'Команди'],
      ['en', 'Commands'],
    ] as const) {
      const { stdout, status } = await runCli(['--help', '--lang', language]);
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`${word}:[\\s\\S]*task check[\\s\\S]*project new`));
    }
  });
  it('explains each verb', async () => {
    const { stdout } = await runCli(['project', 'new', '--help']);
    assert.match(stdout, /^Використання: hromada project new PACK --task FILE --into DIR\n/);
    assert.match(stdout, /--dry-run {2,}лише показати/);
  });
});
