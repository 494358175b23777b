import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOnce } from '../../extension/node/make-once.ts';
import { runNpm } from '../../extension/node/run-npm.ts';
import { temporaryFolder } from './temporary-folder.ts';

const VERSION = '12.9.0';
const INSTALLED = path.resolve(`.cache/cucumber-${VERSION}`);

const CONFIG = `export default { import: ['features/**/*.mjs'], tags: 'not @wont', format: ['message:.hromada/results.ndjson', 'progress'] };\n`;

/** A small project with the script `acceptance` of generated ones and a real cucumber-js, which npm installs once into .cache/. */
export async function cucumberProject(files: Readonly<Record<string, string>>): Promise<string> {
  await makeOnce(INSTALLED, async (temporary) => {
    await writeFile(
      path.join(temporary, 'package.json'),
      JSON.stringify({ private: true, dependencies: { '@cucumber/cucumber': VERSION } }),
    );
    await runNpm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], temporary);
  });
  const manifest = JSON.stringify({ private: true, type: 'module', scripts: { acceptance: 'cucumber-js' } });
  const folder = await temporaryFolder({ 'package.json': manifest, 'cucumber.mjs': CONFIG, ...files });
  await mkdir(path.join(folder, 'features'), { recursive: true });
  await symlink(path.join(INSTALLED, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}
