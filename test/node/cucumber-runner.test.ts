import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readRun } from '../../extension/core/acceptance/read-run.ts';
import { KitError } from '../../extension/core/kit-error.ts';
import { cucumberRunner } from '../../extension/node/cucumber-runner.ts';
import { diskFolder } from '../../extension/node/disk-folder.ts';
import { cucumberProject } from '../support/cucumber-project.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FEATURE = `# language: uk
@FR-001
Функціонал: Лічба
  Структура сценарію: Рахує <а>
    Дано число <а>
    Приклади:
      | а |
      | 1 |
      | 2 |
      | 3 |
  @wont
  Сценарій: Не тепер
    Дано число 9
`;

const steps = (body: string) => `import { Given } from '@cucumber/cucumber';\nGiven('число {int}', async (number) => { ${body} });\n`;
const project = (body: string) => cucumberProject({ 'features/a.feature': FEATURE, 'features/steps.mjs': steps(body) });

async function run(
  folder: string,
  signal?: AbortSignal,
): Promise<{ readonly outcomes: readonly string[]; readonly heard: readonly number[] }> {
  const heard: number[] = [];
  const results = await cucumberRunner(folder).run(diskFolder(folder), (finished) => void heard.push(finished), signal);
  return { outcomes: readRun(results).scenarios.map(({ name, outcome }) => `${name} ${outcome}`), heard };
}

/** The code and the output of a refusal. */
async function refusal(running: Promise<unknown>): Promise<{ readonly code: string; readonly output: string }> {
  const failure: unknown = await running.then(
    () => assert.fail('it was not refused'),
    (error: unknown) => error,
  );
  assert.ok(failure instanceof KitError, String(failure));
  return { code: failure.code, output: 'output' in failure.details ? failure.details.output : '' };
}

describe('cucumberRunner', function () {
  this.timeout(120_000);

  it('gives the results of real cucumber-js, failed ones too, and tells how far it is', async () => {
    const folder = await project('await new Promise((done) => setTimeout(done, 300)); if (number === 2) throw new Error("два");');
    const { outcomes, heard } = await run(folder);
    assert.deepEqual(outcomes, ['Рахує 1 passed', 'Рахує 2 failed', 'Рахує 3 passed', 'Не тепер notRun']);
    assert.equal(heard.at(-1), 3);
    assert.ok(1 < heard.length, `progress came while it ran: ${heard}`);
    assert.deepEqual(heard, [...new Set(heard)].sort());
  });

  it('old results never stand for a new run', async () => {
    const folder = await project('');
    await run(folder);
    assert.ok(existsSync(path.join(folder, '.hromada/results.ndjson')));
    const broken = await cucumberProject({
      'features/a.feature': FEATURE,
      'features/steps.mjs': 'throw new Error("немає бази даних");',
      '.hromada/results.ndjson': readFileSync(path.join(folder, '.hromada/results.ndjson'), 'utf8'),
    });
    const { code, output } = await refusal(run(broken));
    assert.equal(code, 'project/run-failed');
    assert.match(output, /немає бази даних/);
  });

  it('a program that ends in the middle is no result', async () => {
    const { code } = await refusal(run(await project('if (number === 2) process.exit(3);')));
    assert.equal(code, 'project/run-failed');
  });

  it('a project that was not installed is refused before anything runs', async () => {
    const folder = await temporaryFolder({ 'package.json': '{"scripts": {"acceptance": "node -e 0"}}' });
    assert.equal((await refusal(run(folder))).code, 'project/not-installed');
  });

  it('a project without the script says what npm said', async () => {
    const { code, output } = await refusal(run(await cucumberProject({ 'package.json': '{"private": true}' })));
    assert.equal(code, 'project/run-failed');
    assert.match(output, /acceptance/);
  });

  it('cancelling ends the whole tree', async () => {
    const beat = 'const { appendFileSync } = await import("node:fs"); setInterval(() => appendFileSync("beats", "."), 20).unref();';
    const folder = await project(`${beat} await new Promise((done) => setTimeout(done, 4_500));`);
    const beats = () => readFileSync(path.join(folder, 'beats'), 'utf8').length;
    const stop = new AbortController();
    const running = refusal(run(folder, stop.signal));
    for (let tries = 0; !existsSync(path.join(folder, 'beats')) && tries < 200; tries++) await delay(100);
    const asked = Date.now();
    stop.abort();
    assert.equal((await running).code, 'project/cancelled');
    assert.ok(Date.now() - asked < 3_000, 'it did not wait for the scenario');
    // A killed process stays listed until its parent looks; what it no longer does tells that it has ended.
    const last = beats();
    await delay(300);
    assert.equal(beats(), last);
  });

  it('a run that is cancelled before it starts does nothing', async () => {
    const folder = await project('');
    assert.equal((await refusal(run(folder, AbortSignal.abort()))).code, 'project/cancelled');
    assert.ok(!existsSync(path.join(folder, '.hromada')));
  });
});
