/*
 * `npm run bench`: ours, the peer's and the ratio, whole processes in turn on this machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLE_PATH } from '../support/sample.ts';
import { benchPack, writeBenchPack } from './make-bench-pack.ts';
import { compare } from './measure.ts';

const CLI = path.resolve('dist/cli.mjs');
const HYGEN_VERSION = '6.2.11';

const work = mkdtempSync(path.join(tmpdir(), 'hromada-bench-'));
try {
  compare(
    'task check of the sample task',
    { name: 'hromada task check', command: [process.execPath, CLI, 'task', 'check', SAMPLE_PATH] },
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    3,
  );
  scaffolding();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** 100 templates of 40 lines with 80 tags, written as files; the same content for both. */
function scaffolding(): void {
  const hygen = installedHygen();
  const pack = path.join(work, 'pack');
  writeBenchPack(pack);
  writeHygenTemplates(path.join(work, 'hygen'));
  const [ours, theirs] = [path.join(work, 'ours'), path.join(work, 'hygen/out')];
  const contenders = [
    {
      name: 'hromada project new',
      command: [process.execPath, CLI, 'project', 'new', pack, '--into', ours, '--yes'] as const,
      prepare: () => rmSync(ours, { recursive: true, force: true }),
    },
    {
      name: `hygen ${HYGEN_VERSION}`,
      command: [process.execPath, hygen, 'gen', 'new'] as const,
      folder: path.join(work, 'hygen'),
      prepare: () => rmSync(theirs, { recursive: true, force: true }),
    },
  ] as const;
  for (const { command, prepare, ...rest } of contenders) {
    prepare();
    execFileSync(command[0], command.slice(1), { cwd: 'folder' in rest ? rest.folder : '.', stdio: 'ignore' });
  }
  sameFiles(path.join(ours, 'src'), path.join(theirs, 'src'));
  compare('project new of 100 templates of 40 lines', contenders[0], contenders[1], 0.7);
}

/** The peer, installed once into the ignored cache. */
function installedHygen(): string {
  const folder = path.resolve('.cache/peers');
  const program = path.join(folder, 'node_modules/hygen/dist/bin.js');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `hygen@${HYGEN_VERSION}`], {
      stdio: 'ignore',
    });
  }
  return program;
}

/** The pack's templates as EJS, with the values that the pack's questions default to. */
function writeHygenTemplates(folder: string): void {
  const templates = path.join(folder, '_templates/gen/new');
  mkdirSync(templates, { recursive: true });
  const values = "<% name = 'Мій сервіс'; kebab = 'mii-servis'; pascal = 'MiiServis'; port = 8080 %>";
  let number = 0;
  for (const [file, text] of benchPack()) {
    if (!file.endsWith('.hbs')) continue;
    const target = file.slice('files/'.length, -'.hbs'.length).replace('{{slug name}}', 'mii-servis');
    const body = text
      .replaceAll('{{name}}', '<%= name %>')
      .replaceAll('{{pascal name}}', '<%= pascal %>')
      .replaceAll('{{port}}', '<%= port %>')
      .replaceAll('{{kebab name}}', '<%= kebab %>');
    writeFileSync(path.join(templates, `${number++}.ejs.t`), `---\nto: out/${target}\n---\n${values}${body}`);
  }
}

/** Both made the same files with the same bytes, or the figures would compare nothing. */
function sameFiles(ours: string, theirs: string): void {
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort();
  const [left, right] = [list(ours), list(theirs)];
  if (left.length !== 100 || left.join() !== right.join())
    throw new Error(`Different files: ${left.length} and ${right.length}, ${left[0]}, ${right[0]}`);
  for (const file of left) {
    const [our, their] = [ours, theirs].map((folder) => readFileSync(path.join(folder, file), 'utf8'));
    if (our !== their) throw new Error(`${file} differs`);
  }
}
