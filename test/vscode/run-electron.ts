import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

/** `npm run test:electron`: the same suites in a desktop VS Code, which is downloaded. Needs a display and the internet. */
const checkout = join(import.meta.dirname, '../..');
const workspace = await mkdtemp(join(tmpdir(), 'hromada-electron-'));

await runTests({
  extensionDevelopmentPath: checkout,
  extensionTestsPath: join(checkout, 'dist', 'test', 'index.cjs'),
  launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${join(workspace, '.user-data')}`],
});
