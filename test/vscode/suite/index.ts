import { format } from 'node:util';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { REPORT_MARK } from './report-mark.ts';

/** Each suite file, read only when mocha listens. A new suite is a file plus a line here. */
const TRUSTED_SUITES = [
  () => import('./inactive.suite.ts'),
  () => import('./activation.suite.ts'),
  () => import('./loading.suite.ts'),
  () => import('./language.suite.ts'),
  () => import('./commands.suite.ts'),
];

/** What runs in Restricted Mode. */
const RESTRICTED_SUITES = [
  () => import('./activation.suite.ts'),
  () => import('./language.suite.ts'),
  () => import('./restricted.suite.ts'),
];

/**
 * The entry of both hosts: the test payload of a server and @vscode/test-electron.
 * A folder that is not trusted gets the suites for Restricted Mode. Rejects when a test fails.
 */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(`${REPORT_MARK}${line}`);
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: 'spec', color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of vscode.workspace.isTrusted ? TRUSTED_SUITES : RESTRICTED_SUITES) await load();

  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (0 < failures) throw new Error(`${failures} editor test(s) failed`);
}
