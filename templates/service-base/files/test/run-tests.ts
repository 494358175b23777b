import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

// node --import tsx test/run-tests.ts FOLDER: every *.test.ts below test/FOLDER, on any system and any Node from 20 on.
const folder = path.join('test', process.argv[2] ?? 'unit');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name)).sort();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
