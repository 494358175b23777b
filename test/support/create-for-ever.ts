import { projectPath } from '../../extension/core/files/project-path.ts';
import { diskFolder } from '../../extension/node/disk-folder.ts';

/** Started by a test, which kills it: makes a project of 200 files in the folder named. */
const [target = ''] = process.argv.slice(2);
const tree = new Map(Array.from({ length: 200 }, (_, index) => [projectPath(`src/${index % 20}/${index}.txt`), new Uint8Array(20_000)]));
process.stdout.write('ready\n');
process.stdin.once('data', () => void diskFolder(target).create(tree));
