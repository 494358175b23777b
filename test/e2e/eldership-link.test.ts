import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Conformity } from '../../extension/core/report/conformity.ts';
import { runNpm } from '../../extension/node/run-npm.ts';
import { runCli } from '../support/run-cli.ts';
import { installedService, whileServing } from './service.ts';

const MUST = ['FR-001', 'FR-002', 'FR-003', 'FR-004', 'FR-005', 'FR-006', 'FR-007', 'FR-008', 'FR-012'];

async function conformityOf(folder: string): Promise<Conformity> {
  return JSON.parse(await readFile(path.join(folder, 'conformity.json'), 'utf8'));
}

function stateOf({ requirements }: Conformity, id: string): string | undefined {
  return requirements.find((requirement) => requirement.id === id)?.state;
}

describe('the eldership-link service', function () {
  this.timeout(600_000);

  for (const testCase of ['kramatorsk', 'example-en']) {
    it(`proves every must requirement that has a scenario (${testCase})`, async () => {
      const folder = await installedService('eldership-link', testCase);
      const { status, stdout, stderr } = await runCli(['project', 'test', folder]);
      assert.equal(status, 0, stdout + stderr);
      const conformity = await conformityOf(folder);
      assert.deepEqual(
        MUST.map((id) => `${id} ${stateOf(conformity, id)}`),
        MUST.map((id) => `${id} proven`),
      );
      assert.equal(conformity.summary.failed + conformity.summary.outdated, 0);
      assert.match(await readFile(path.join(folder, 'conformity.html'), 'utf8'), /^<!doctype html>/i);
    });
  }

  it('says so when it no longer keeps to the law', async () => {
    const folder = await installedService('eldership-link', 'kramatorsk');
    const file = path.join(folder, 'src/base/deadlines/deadlines.ts');
    const deadlines = await readFile(file, 'utf8');
    await writeFile(file, deadlines.replaceAll('count: 45', 'count: 60'));
    const { status, stdout } = await runCli(['project', 'test', folder]);
    assert.equal(status, 1);
    assert.match(stdout, /✗ FR-004/);
    const conformity = await conformityOf(folder);
    assert.deepEqual(
      ['FR-003', 'FR-004'].map((id) => stateOf(conformity, id)),
      ['proven', 'failed'],
    );
  });

  it('calls a scenario outdated when the requirement has changed since', async () => {
    const folder = await installedService('eldership-link', 'kramatorsk');
    const file = path.join(folder, '.hromada/task.yaml');
    const task = await readFile(file, 'utf8');
    await writeFile(file, task.replace('протягом 60 секунд після реєстрації', 'протягом 30 секунд після реєстрації'));
    assert.equal((await runCli(['project', 'test', folder])).status, 1);
    assert.equal(stateOf(await conformityOf(folder), 'FR-005'), 'outdated');
  });

  it('passes its own tests', async () => {
    const folder = await installedService('eldership-link', 'kramatorsk');
    await runNpm(['test'], folder);
  });

  it('answers in the browser’s words', async () => {
    const folder = await installedService('eldership-link', 'kramatorsk');
    await whileServing(folder, 38_411, async (url) => {
      const response = await fetch(url);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src/);
      const page = await response.text();
      assert.match(page, /<html lang="uk"/);
      assert.match(page, /Краматорськ/);
    });
  });
});
