import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CODES } from '../../extension/core/finding/finding.ts';
import { describeKitError, KitError } from '../../extension/core/kit-error.ts';
import { isWithin } from '../../extension/core/pack/pack-name.ts';
import type { PackShelf } from '../../extension/flows/ports.ts';
import { checkPackFolder, readPack } from '../../extension/flows/read-pack.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { packFiles, packYaml } from '../support/pack-files.ts';

type Files = Record<string, string | Uint8Array | undefined>;
const TASK = { type: 'object', properties: {} };

/** Packs by name, each `NAME@VERSION` with its files. */
function shelf(packs: Record<string, Files>): PackShelf {
  const all = Object.entries(packs).map(([key, files]) => {
    const at = key.lastIndexOf('@');
    const [name, version] = [key.slice(0, at), key.slice(at + 1)];
    return { name, version, folder: memoryFolder(packFiles({ 'package.json': identity(name, version), ...files }), key) };
  });
  return {
    find: async (name, range) => all.find((pack) => pack.name === name && isWithin(pack.version, range))?.folder,
    list: async () => all.map(({ folder }) => folder),
  };
}

function identity(name: string, version: string): string {
  return JSON.stringify({ name, version, keywords: ['hromada-pack'] });
}

const layers = (...names: string[]) => `layers: [${names.map((name) => `"${name}"`).join(', ')}]\n`;
const NONE = shelf({});

async function codes(files: Files, from = NONE): Promise<readonly string[]> {
  const { findings } = await checkPackFolder(memoryFolder(packFiles(files), 'pack'), from, TASK);
  return findings.map(({ source, finding }) => `${finding.code} ${source.name}`);
}

describe('readPack', () => {
  it('puts a pack on its layers: what comes later wins, path by path', async () => {
    const from = shelf({
      '@t/base@1.0.0': { 'pack.yaml': packYaml('', 'layer'), 'files/a': 'base', 'files/b': 'base', 'files/c': 'base' },
      '@t/middle@1.2.0': { 'pack.yaml': packYaml(layers('@t/base@^1'), 'layer'), 'files/b': 'middle', 'files/c': 'middle' },
    });
    const pack = await readPack(
      memoryFolder(packFiles({ 'pack.yaml': packYaml(layers('@t/middle@^1')), 'files/c': 'pack' }), 'pack'),
      from,
      TASK,
    );
    const texts = [...pack.files.values()].map(({ content }) => content instanceof Uint8Array && new TextDecoder().decode(content));
    assert.deepEqual(texts, ['base', 'middle', 'pack']);
    assert.deepEqual(
      pack.layers.map(({ name, version }) => `${name} ${version}`),
      ['@t/base 1.0.0', '@t/middle 1.2.0'],
    );
  });
  it('loads a layer that two others share once', async () => {
    const layer = (yaml: string) => ({ 'pack.yaml': packYaml(yaml, 'layer') });
    const from = shelf({ '@t/a@1.0.0': layer(layers('@t/c@^1')), '@t/b@1.0.0': layer(layers('@t/c@^1')), '@t/c@1.0.0': layer('') });
    const pack = await readPack(memoryFolder(packFiles({ 'pack.yaml': packYaml(layers('@t/a@^1', '@t/b@^1')) })), from, TASK);
    assert.deepEqual(
      pack.layers.map(({ name }) => name),
      ['@t/c', '@t/a', '@t/b'],
    );
  });
  it('uses partials and questions of layers', async () => {
    const yaml = packYaml('questions: {type: object, properties: {name: {type: string}}}\n', 'layer');
    const from = shelf({ '@t/base@1.0.0': { 'pack.yaml': yaml, 'partials/p.hbs': '{{name}}' } });
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@t/base@^1')), 'files/a.hbs': '{{> p}}' }, from), []);
  });
  it('refuses layers that are not there, or only in another version', async () => {
    const from = shelf({ '@t/base@2.0.0': { 'pack.yaml': packYaml('', 'layer') } });
    assert.deepEqual(
      await codes({ 'pack.yaml': packYaml(layers('@t/base@^1', '@t/no@*')) }, from),
      Array(2).fill('pack/layer-missing pack/pack.yaml'),
    );
  });
  it('refuses two versions of one layer', async () => {
    const from = shelf({
      '@t/base@1.0.0': { 'pack.yaml': packYaml('', 'layer') },
      '@t/base@2.0.0': { 'pack.yaml': packYaml('', 'layer') },
      '@t/old@1.0.0': { 'pack.yaml': packYaml(layers('@t/base@^1'), 'layer') },
    });
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@t/old@^1', '@t/base@^2')) }, from), [
      'pack/layer-missing pack/pack.yaml',
    ]);
  });
  it('refuses layers that refer to themselves', async () => {
    const from = shelf({
      '@t/a@1.0.0': { 'pack.yaml': packYaml(layers('@t/b@^1'), 'layer') },
      '@t/b@1.0.0': { 'pack.yaml': packYaml(layers('@t/a@^1'), 'layer') },
    });
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@t/a@^1')) }, from), ['pack/layer-cycle @t/b@1.0.0/pack.yaml']);
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@test/pack@^1')) }), ['pack/layer-cycle pack/pack.yaml']);
  });
  it('refuses a tower of layers', async () => {
    const tower = Object.fromEntries(
      Array.from({ length: 40 }, (_, level) => [`@t/l${level}@1.0.0`, { 'pack.yaml': packYaml(layers(`@t/l${level + 1}@^1`), 'layer') }]),
    );
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@t/l0@^1')) }, shelf(tower)), ['pack/too-large @t/l31@1.0.0/pack.yaml']);
  });
  it('refuses a pack for what is wrong in its layer, and names the file of the layer', async () => {
    const from = shelf({ '@t/base@1.0.0': { 'pack.yaml': packYaml('', 'layer'), 'evil.js': '1' } });
    assert.deepEqual(await codes({ 'pack.yaml': packYaml(layers('@t/base@^1')) }, from), ['pack/executable @t/base@1.0.0/evil.js']);
  });
  it('passes over the .git folder of a pack that is kept in git', async () => {
    assert.deepEqual(await codes({ '.git/hooks/pre-commit': '#!/bin/sh' }), []);
  });
  it('names every error with its code, file and line in one refusal', async () => {
    const folder = memoryFolder(packFiles({ 'files/a.hbs': 'x\n{{no}}', 'run.js': '1' }), 'my-pack');
    await assert.rejects(readPack(folder, NONE, TASK), (failure) => {
      assert.ok(failure instanceof KitError);
      assert.equal(failure.exitCode, 65);
      assert.match(describeKitError(failure, 'uk').cause, /«my-pack» відхилено:\n {2}my-pack\/run\.js: .*\[pack\/executable\]$/);
      return true;
    });
    await assert.rejects(
      readPack(memoryFolder(packFiles({ 'files/a.hbs': 'x\n{{no}}' }), 'p'), NONE, TASK),
      (failure) =>
        failure instanceof KitError && /p\/files\/a\.hbs:2: .*\[pack\/undefined-variable\]/.test(describeKitError(failure, 'en').cause),
    );
  });
  it('says that there is no such folder', async () => {
    await assert.rejects(
      readPack(memoryFolder(), NONE, TASK),
      (failure) => failure instanceof KitError && failure.code === 'file/not-found',
    );
  });

  /** [attack, files, what is found]. Source: the security fixes of Copier 9.14.1 to 9.17.2, CHANGELOG. */
  const ATTACKS: readonly (readonly [string, Files, string])[] = [
    ['a partial from outside the pack', { 'files/a.hbs': '{{> ../../secret}}' }, 'pack/template-syntax'],
    ['a partial named by an absolute path', { 'files/a.hbs': '{{> [/etc/passwd]}}' }, 'pack/partial-missing'],
    ['a manifest that includes another file', { 'pack.yaml': packYaml('x-a: !include ../../secret.yaml\n') }, 'yaml/syntax'],
    ['a tag that makes an object', { 'pack.yaml': packYaml('x-a: !!python/object/apply:os.system [id]\n') }, 'yaml/syntax'],
    ['a way to the constructor of a value', { 'files/a.hbs': '{{task.constructor.constructor}}' }, 'pack/undefined-variable'],
    ['a helper that is looked up by name', { 'files/a.hbs': '{{lookup task "constructor"}}' }, 'pack/unknown-helper'],
    ['a layer outside the shelf', { 'pack.yaml': packYaml(layers('../../evil@^1')) }, 'pack/manifest'],
    ['a layer outside the shelf, encoded', { 'pack.yaml': packYaml(layers('@a/%2e%2e%2fevil@^1')) }, 'pack/manifest'],
    ['a layer by address', { 'pack.yaml': packYaml(layers('git+https://example.org/a@^1')) }, 'pack/manifest'],
    ['a source of files outside the pack', { 'pack.yaml': packYaml('subdirectory: ../..\n') }, 'pack/manifest'],
    ['commands to run', { 'pack.yaml': packYaml('tasks: ["id"]\n') }, 'pack/manifest'],
    [
      'a rule for files outside the pack that is not there',
      { 'pack.yaml': packYaml('files: [{path: "../**", when: "true"}]\n') },
      'pack/template-syntax',
    ],
  ];
  for (const [attack, files, code] of ATTACKS) {
    it(`refuses ${attack}`, async () =>
      assert.ok(
        (await codes(files)).some((found) => found.startsWith(code)),
        (await codes(files)).join(),
      ));
  }

  it('finds or refuses, and never throws anything else, whatever the bytes', async () => {
    const path = fc.constantFrom('package.json', 'pack.yaml', 'files/a.hbs', 'files/{{a}}/b', 'partials/p.hbs', 'files/c', 'x.js');
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.json(),
      mutated(packYaml()),
      mutated('{{#if a}}{{> p}}{{else}}{{slug x}}{{/if}}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, content, { noNullPrototype: true }), async (files) => {
        for (const code of await codes(files)) assert.ok((code.split(' ')[0] ?? '') in CODES);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
  });
  it('finds or refuses whatever the paths', async () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '', 'files', 'con', '.git', 'a', 'A', '{{a}}', '\\', 'a:b'),
      fc.string({ maxLength: 5 }),
    );
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(path, fc.constant('x'), { noNullPrototype: true, maxKeys: 5 }),
        async (files) => void (await codes(files)),
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
  });
});

/** `text` with a piece of it taken out, doubled or replaced. */
function mutated(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(8), fc.constantFrom('', '{', '}}', '[', '&a ', '*a', '!!js/x ', '- ', ': ', '\t', '\n', '\0', 'ї'))
    .map(([at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length));
}
