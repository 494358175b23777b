import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { validate as validateReceipt } from '#validators/receipt';
import { projectPath } from '../../../extension/core/files/project-path.ts';
import { KitError } from '../../../extension/core/kit-error.ts';
import { checkPack } from '../../../extension/core/pack/check-pack.ts';
import { mergeLayers } from '../../../extension/core/pack/merge-layers.ts';
import { type ProjectRequest, planProject } from '../../../extension/core/scaffold/plan-project.ts';
import { parseTask } from '../../../extension/core/task/parse-task.ts';
import { toJson } from '../../../extension/core/task/task-tree.ts';
import { fromUtf8, toUtf8 } from '../../../extension/core/text/utf8.ts';
import { memoryFolder } from '../../support/memory-folder.ts';
import { foundPack, packFiles, packYaml } from '../../support/pack-files.ts';

const QUESTIONS =
  'questions: {type: object, required: [name], properties: {name: {type: string}, hasQueue: {type: boolean, default: false}}}\n';
const REQUEST: ProjectRequest = { kit: '0.1.0', source: { kind: 'folder', location: 'packs/one' }, given: new Map([['name', 'Рада']]) };

function plan(files: Record<string, string>, request: Partial<ProjectRequest> = {}, rules = '') {
  const part = checkPack(foundPack(packFiles({ 'pack.yaml': packYaml(QUESTIONS + rules), ...files }))).value;
  assert.ok(part);
  return planProject(mergeLayers('pack', part, []), { ...REQUEST, ...request });
}

/** The project as path → text; what the kit keeps for itself is left out. */
function made(...args: Parameters<typeof plan>): Record<string, string | undefined> {
  const planned = plan(...args);
  assert.ok(planned.kind === 'ready');
  return Object.fromEntries(
    [...planned.tree].filter(([path]) => !path.startsWith('.hromada/')).map(([path, bytes]) => [path, fromUtf8(bytes)]),
  );
}

function refusal(...args: Parameters<typeof plan>): string | undefined {
  try {
    plan(...args);
  } catch (failure) {
    assert.ok(failure instanceof KitError);
    return failure.code === 'pack/refused'
      ? (failure as KitError<'pack/refused'>).details.problems.map(({ code }) => code).join()
      : failure.code;
  }
  return undefined;
}

describe('planProject', () => {
  it('renders what ends in .hbs and copies the rest byte for byte', () => {
    assert.deepEqual(made({ 'files/a.txt.hbs': '{{name}}\n', 'files/b.txt': '{{name}}\r\n' }), {
      'a.txt': 'Рада\n',
      'b.txt': '{{name}}\r\n',
    });
  });
  it('fills placeholders in paths', () => {
    assert.deepEqual(made({ 'files/{{slug name}}/{{kebab name}}-x.txt': '' }), { 'rada/rada-x.txt': '' });
  });
  for (const [fact, name, code] of [
    ['an answer that climbs out', '..', 'pack/path-escapes'],
    ['an answer with a slash', 'a/b', 'pack/path-escapes'],
    ['an answer with a backslash', 'a\\b', 'pack/path-escapes'],
    ['an answer with a null byte', 'a\0b', 'pack/path-escapes'],
    ['an answer that turns the direction of text', 'a\u202etxt', 'pack/path-escapes'],
    ['an empty answer', '', 'pack/path-escapes'],
    ['an answer that names a device', 'NUL', 'pack/device-name'],
    ['an answer that ends in a space', 'a ', 'pack/device-name'],
    ['an answer that names what git keeps', '.Git', 'pack/reserved-path'],
    ['an answer that names what the kit keeps', '.hromada', 'pack/reserved-path'],
    ['an answer that brings two files to one path', 'FIXED', 'pack/case-collision'],
  ] as const) {
    it(`refuses ${fact} in a path`, () =>
      assert.equal(refusal({ 'files/fixed': '', 'files/{{name}}': '' }, { given: new Map([['name', name]]) }), code));
  }
  it('refuses a script that would run on installation, however the template puts it together', () => {
    assert.equal(refusal({ 'files/package.json.hbs': '{"scripts": {"post{{lower "INSTALL"}}": "x"}}' }), 'pack/lifecycle-script');
    assert.equal(refusal({ 'files/{{name}}': '{}' }, { given: new Map([['name', 'binding.gyp']]) }), 'pack/lifecycle-script');
  });
  it('makes a file only where its condition holds, and the last rule wins', () => {
    const rules = 'files:\n  - {path: "files/queue/**", when: hasQueue}\n  - {path: files/queue/always.ts, when: eq name "Рада"}\n';
    const files = { 'files/queue/a.ts': '', 'files/queue/deep/b.ts': '', 'files/queue/always.ts': '', 'files/c.ts': '' };
    assert.deepEqual(Object.keys(made(files, {}, rules)).sort(), ['c.ts', 'queue/always.ts']);
    assert.equal(
      Object.keys(
        made(
          files,
          {
            given: new Map([
              ['name', 'x'],
              ['hasQueue', 'true'],
            ]),
          },
          rules,
        ),
      ).length,
      3,
    );
  });
  it('lists every file with its size, its digest and the requirements that it serves', () => {
    const rules = 'files: [{path: "files/**", requirements: [FR-001]}, {path: files/b, requirements: [FR-002, FR-003]}]\n';
    const value = { requirements: { functional: [{ id: 'FR-001' }, { id: 'FR-002' }] } };
    const task = { file: 'a.task.yaml', bytes: new Uint8Array(), value };
    const planned = plan({ 'files/a': 'abc', 'files/b': '' }, { task }, rules);
    assert.ok(planned.kind === 'ready');
    const [a, b] = planned.files.filter(({ path }) => !path.startsWith('.hromada/'));
    // Source: FIPS 180-4, the example "abc".
    assert.deepEqual(a, {
      path: 'a',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
      requirements: ['FR-001'],
    });
    // FR-003 is none of this task's.
    assert.deepEqual(b?.requirements, ['FR-002']);
  });
  it('keeps the answers, the task byte for byte, and a receipt that its schema accepts', () => {
    const bytes = toUtf8('# коментар\r\nname:   x\n');
    const planned = plan({ 'files/a': 'abc' }, { task: { file: 'a.task.yaml', bytes, value: { name: 'x' } } });
    assert.ok(planned.kind === 'ready');
    const text = (path: string) => fromUtf8(planned.tree.get(projectPath(path)) ?? new Uint8Array()) ?? '';
    assert.equal(text('.hromada/task.yaml'), '# коментар\r\nname:   x\n');
    assert.deepEqual(yaml(text('.hromada/answers.yaml')), { name: 'Рада', hasQueue: false });

    const receipt = yaml(text('.hromada/receipt.yaml')) as { files: { path: string }[]; pack: { source: unknown } };
    assert.ok(validateReceipt(receipt), JSON.stringify(validateReceipt.errors));
    assert.deepEqual(
      receipt.files.map(({ path }) => path),
      ['.hromada/answers.yaml', '.hromada/task.yaml', 'a'],
    );
    assert.deepEqual(receipt.pack.source, { kind: 'folder', location: 'packs/one' });
  });
  it('gives the same bytes for the same request', () => {
    assert.deepEqual(plan({ 'files/a.hbs': '{{json @root}}' }), plan({ 'files/a.hbs': '{{json @root}}' }));
  });
  it('lists the digests of what is then written', async () => {
    const planned = plan({ 'files/{{slug name}}.txt.hbs': '{{json @root}}', 'files/b': 'x' });
    assert.ok(planned.kind === 'ready');
    const target = memoryFolder();
    await target.create(planned.tree);
    assert.deepEqual(
      [...target.files].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')} ${bytes.length}`).sort(),
      planned.files.map(({ path, sha256, bytes }) => `${path} ${sha256} ${bytes}`).sort(),
    );
  });
  it('takes in files that others made, and refuses a pack that makes them too', () => {
    const extra = new Map([[projectPath('features/a.feature'), { bytes: toUtf8('x'), requirements: ['FR-001'] }]]);
    assert.deepEqual(made({ 'files/a': '' }, { extra }), { a: '', 'features/a.feature': 'x' });
    assert.equal(refusal({ 'files/features/A.feature': '' }, { extra }), 'pack/case-collision');
  });
  it('makes nothing while a required question is open or an answer does not fit', () => {
    const open = plan({}, { given: new Map() });
    assert.deepEqual(open.kind === 'unanswered' && open.open.map(({ name }) => name), ['name']);
    const wrong = plan(
      {},
      {
        given: new Map([
          ['name', 'x'],
          ['hasQueue', 'maybe'],
        ]),
      },
    );
    assert.deepEqual(wrong.kind === 'unanswered' && wrong.findings.map(({ code }) => code), ['pack/answer']);
  });
});

function yaml(text: string): unknown {
  const { tree, findings } = parseTask({ name: 'yaml', text });
  assert.deepEqual(findings, []);
  return JSON.parse(JSON.stringify(toJson(tree.root)));
}
