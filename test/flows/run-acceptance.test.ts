import assert from 'node:assert/strict';
import { KitError, type KitErrorCode } from '../../extension/core/kit-error.ts';
import type { ScenarioRunner } from '../../extension/flows/ports.ts';
import { reportFromResults, runAcceptance } from '../../extension/flows/run-acceptance.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { messageRun, type RunOptions } from '../support/message-run.ts';
import { projectFiles } from '../support/project-files.ts';
import { SAMPLE } from '../support/sample.ts';

const clock = { now: () => new Date(0) };
const PROJECT = projectFiles(SAMPLE);
const FEATURES = Object.fromEntries(Object.entries(PROJECT).filter(([path]) => path.endsWith('.feature')));

/** Ends every scenario as `options` say, without a process. */
const runner = (options: RunOptions = {}): ScenarioRunner => ({
  run: async (_, onProgress) => {
    onProgress(1);
    return messageRun(FEATURES, options);
  },
});

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

/** The code with which a project of these files is refused. */
async function refused(files: Record<string, string>): Promise<KitErrorCode | undefined> {
  const project = memoryFolder(files);
  try {
    const never: ScenarioRunner = { run: () => assert.fail('scenarios must not run') };
    await runAcceptance({ runner: never, clock }, { project, language: 'uk', kit: '0.1.0' });
  } catch (failure) {
    assert.ok(failure instanceof KitError);
    assert.ok(!project.files.has('conformity.json') && !project.files.has('conformity.html'), 'nothing is written');
    return failure.code;
  }
  return undefined;
}

const without = (path: string) => Object.fromEntries(Object.entries(PROJECT).filter(([name]) => name !== path));

/** [what is wrong with the project, its files, the refusal] */
const REFUSALS: readonly (readonly [string, Record<string, string>, KitErrorCode])[] = [
  ['it is no project', {}, 'project/not-a-project'],
  ['its receipt is missing', without('.hromada/receipt.yaml'), 'project/not-a-project'],
  ['its receipt is no YAML', { ...PROJECT, '.hromada/receipt.yaml': 'a: [' }, 'project/receipt-broken'],
  ['its receipt lost its pack', { ...PROJECT, '.hromada/receipt.yaml': 'schemaVersion: "1.0"\n' }, 'project/receipt-broken'],
  ['it was made without a task', without('.hromada/task.yaml'), 'project/no-task'],
  ['its task is broken', { ...PROJECT, '.hromada/task.yaml': 'document: 5\n' }, 'project/task-broken'],
];

describe('runAcceptance', () => {
  for (const [name, files, code] of REFUSALS) it(`${name}: ${code}`, async () => assert.equal(await refused(files), code));

  it('writes the report as page and as JSON, and is content when all must scenarios passed', async () => {
    const project = memoryFolder(PROJECT);
    const heard: number[] = [];
    const onProgress = (finished: number) => void heard.push(finished);
    const result = await runAcceptance({ runner: runner(), clock }, { project, language: 'uk', kit: '0.1.0', onProgress });
    assert.ok(result.ok);
    assert.deepEqual(heard, [1]);
    assert.deepEqual(JSON.parse(text(project.files.get('conformity.json'))), JSON.parse(JSON.stringify(result.conformity)));
    assert.match(text(project.files.get('conformity.html')), /^<!doctype html>\n<html lang="uk">/);
    assert.equal(result.conformity.task.council, 'Виконавчий комітет Краматорської міської ради');
  });

  it('says of the sample what can be said of it', async () => {
    const { conformity } = await runAcceptance(
      { runner: runner(), clock },
      { project: memoryFolder(PROJECT), language: 'uk', kit: '0.1.0' },
    );
    assert.deepEqual(conformity.summary, { failed: 0, outdated: 0, notCovered: 6, manual: 7, proven: 12, outOfScope: 1 });
    assert.equal(conformity.verdict.kind, 'open');
  });

  it('a failed must scenario is a result, not an error', async () => {
    const options = { ends: { 'система відхиляє зміну': ['FAILED', 'не відхилила'] } } as const;
    const { ok, conformity } = await runAcceptance(
      { runner: runner(options), clock },
      { project: memoryFolder(PROJECT), language: 'en', kit: '0.1.0' },
    );
    assert.equal(ok, false);
    assert.deepEqual(
      conformity.requirements.filter(({ state }) => state === 'failed').map(({ id }) => id),
      ['FR-004'],
    );
  });

  it('a changed task makes the features of the project outdated', async () => {
    const task = SAMPLE.replace('протягом 60 секунд після реєстрації', 'протягом 30 секунд після реєстрації');
    const { conformity } = await runAcceptance(
      { runner: runner(), clock },
      { project: memoryFolder({ ...PROJECT, '.hromada/task.yaml': task }), language: 'uk', kit: '0.1.0' },
    );
    assert.deepEqual(
      conformity.requirements.filter(({ state }) => state === 'outdated').map(({ id }) => id),
      ['FR-005'],
    );
  });

  it('what the runner refuses is passed on, and the last report stays', async () => {
    const project = memoryFolder({ ...PROJECT, 'conformity.json': 'old' });
    const stopped: ScenarioRunner = { run: () => Promise.reject(new KitError('project/cancelled', { path: 'p' })) };
    await assert.rejects(runAcceptance({ runner: stopped, clock }, { project, language: 'uk', kit: '0.1.0' }), {
      code: 'project/cancelled',
    });
    assert.equal(text(project.files.get('conformity.json')), 'old');
  });
});

describe('reportFromResults', () => {
  it('gives the same bytes as the run that left the results', async () => {
    const [ran, found] = [memoryFolder(PROJECT), memoryFolder({ ...PROJECT, '.hromada/results.ndjson': messageRun(FEATURES) })];
    await runAcceptance({ runner: runner(), clock }, { project: ran, language: 'uk', kit: '0.1.0' });
    await reportFromResults({ clock }, { project: found, language: 'uk', kit: '0.1.0' });
    for (const file of ['conformity.json', 'conformity.html']) assert.equal(text(found.files.get(file)), text(ran.files.get(file)));
  });

  it('results that were cut off prove nothing', async () => {
    const results = messageRun(FEATURES);
    const project = memoryFolder({ ...PROJECT, '.hromada/results.ndjson': results.slice(0, results.length * 0.9) });
    const { ok, conformity } = await reportFromResults({ clock }, { project, language: 'uk', kit: '0.1.0' });
    assert.deepEqual([ok, conformity.verdict.kind], [false, 'notFinished']);
  });

  it('without results it says how to get them', async () => {
    await assert.rejects(reportFromResults({ clock }, { project: memoryFolder(PROJECT), language: 'uk', kit: '0.1.0' }), {
      code: 'project/no-results',
    });
  });
});
