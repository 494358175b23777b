import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startTree } from '../../extension/node/process-tree.ts';

/** A script that starts another one, prints both process ids and would stay for ever. */
const TWO_GENERATIONS = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log('ids ' + process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);`;

const MODULE = resolve(import.meta.dirname, '../../extension/node/process-tree.ts');

async function idsIn(stdout: NodeJS.ReadableStream): Promise<readonly number[]> {
  let text = '';
  for await (const chunk of stdout) {
    text += chunk;
    const ids = /ids (\d+) (\d+)\n/.exec(text);
    if (ids) return [Number(ids[1]), Number(ids[2])];
  }
  throw new Error(`no process ids in ${text}`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function allGone(ids: readonly number[]): Promise<boolean> {
  for (let tries = 0; tries < 100 && ids.some(isAlive); tries++) await delay(50);
  return !ids.some(isAlive);
}

describe('startTree', () => {
  it('stop ends the process and what it started', async () => {
    const tree = startTree(['-e', TWO_GENERATIONS], { cwd: process.cwd() });
    const ids = await idsIn(tree.process.stdout);
    await tree.stop();
    assert.ok(await allGone(ids));
  });

  it('a killed parent leaves no orphans', async () => {
    const script = `import { startTree } from ${JSON.stringify(MODULE)};
      startTree(['-e', ${JSON.stringify(TWO_GENERATIONS)}], { cwd: '.' }).process.stdout.pipe(process.stdout);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const ids = await idsIn(parent.stdout);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    assert.ok(await allGone(ids));
  });
});
