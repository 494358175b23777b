import assert from 'node:assert/strict';
import { checkPack } from '../../../extension/core/pack/check-pack.ts';
import type { FoundEntry } from '../../../extension/core/pack/pack.ts';
import { foundPack, PACKAGE_JSON, packFiles, packYaml } from '../../support/pack-files.ts';

type Files = Record<string, string | Uint8Array | undefined>;

/** What is found, as `code file`. */
function found(files: Files, entries: Record<string, Partial<FoundEntry>> = {}): readonly string[] {
  const { findings } = checkPack(foundPack(packFiles(files), entries));
  return findings.map(({ source, finding }) => `${finding.code} ${source.name.replace('pack/', '')}`);
}

const bytes = (...values: number[]) => new Uint8Array(values);

/** [what is in the pack, its files, what is found] */
const FILES: readonly (readonly [string, Files, readonly string[]])[] = [
  ['plain data is fine', { 'files/a.txt': 'a', 'README.md': '#', 'cases/one/expected/run.js': '1' }, []],
  ['code below files/ is what a pack is for', { 'files/src/server.ts': 'export {};', 'files/run.sh.hbs': 'echo' }, []],
  ['code at the top is refused', { 'index.js': '1' }, ['pack/executable index.js']],
  ['code that becomes code only when rendered is refused at the top too', { 'hook.py.hbs': '1' }, ['pack/executable hook.py.hbs']],
  ['an ELF program is refused anywhere', { 'files/tool': bytes(0x7f, 0x45, 0x4c, 0x46, 2) }, ['pack/executable files/tool']],
  ['a Windows program is refused anywhere', { 'files/tool': bytes(0x4d, 0x5a, 0, 0) }, ['pack/executable files/tool']],
  ['a text that begins like a Windows program is fine', { 'files/tool': 'MZ is a text' }, []],
  ['a macOS program is refused anywhere', { 'files/tool': bytes(0xcf, 0xfa, 0xed, 0xfe) }, ['pack/executable files/tool']],
  ['WebAssembly is refused anywhere', { 'files/tool': bytes(0, 0x61, 0x73, 0x6d) }, ['pack/executable files/tool']],
  ['a script with #! is refused anywhere', { 'files/tool': '#!/bin/sh\n' }, ['pack/executable files/tool']],
  ['a byte order mark hides no #!', { 'files/tool': '\ufeff#!/bin/sh\n' }, ['pack/executable files/tool']],
  ['a program is known by its ending', { 'files/a.exe': 'x' }, ['pack/executable files/a.exe']],
  ['binding.gyp makes npm compile', { 'binding.gyp': '{}' }, ['pack/lifecycle-script binding.gyp']],
  ['so does it as a template', { 'files/Binding.gyp.hbs': '{}' }, ['pack/lifecycle-script files/Binding.gyp.hbs']],
  ['a service may have scripts', { 'files/package.json': '{"scripts": {"start": "node ."}, "dependencies": {"install": "1"}}' }, []],
  [
    'a service may not run scripts on installation',
    { 'files/package.json': '{"scripts": {"postinstall": "x"}}' },
    ['pack/lifecycle-script files/package.json'],
  ],
  ['nor in a template', { 'files/a/package.json.hbs': '{ {{name}} "prepare" : 1}' }, ['pack/lifecycle-script files/a/package.json.hbs']],
  ['a sign that is not seen hides no .git', { 'files/.g\u200cit/config': 'x' }, ['pack/reserved-path files/.g\u200cit/config']],
  ['a git hook is refused', { 'files/.git/hooks/pre-commit': 'x' }, ['pack/reserved-path files/.git/hooks/pre-commit']],
  ['the short name of .git is refused', { 'files/GIT~1/config': 'x' }, ['pack/reserved-path files/GIT~1/config']],
  ['.hromada belongs to the kit', { 'files/.Hromada/receipt.yaml': 'x' }, ['pack/reserved-path files/.Hromada/receipt.yaml']],
  ['node_modules belongs to npm', { 'files/node_modules/a/index.js': 'x' }, ['pack/reserved-path files/node_modules/a/index.js']],
  ['a path may not climb', { 'files/../../x': 'x' }, ['pack/path-escapes files/../../x']],
  ['a path may not be absolute', { '/etc/passwd': 'x' }, ['pack/path-escapes /etc/passwd']],
  ['a path may not use the separator of Windows', { 'files/..\\..\\x': 'x' }, ['pack/path-escapes files/..\\..\\x']],
  ['a path may not name a device', { 'files/aux.txt': 'x' }, ['pack/device-name files/aux.txt']],
  ['a path may not end in a dot', { 'files/a.': 'x' }, ['pack/device-name files/a.']],
  ['case does not tell files apart', { 'files/Readme': 'x', 'files/readme': 'y' }, ['pack/case-collision files/readme']],
  ['case of Cyrillic does not either', { 'files/Звіт': 'x', 'files/звіт': 'y' }, ['pack/case-collision files/звіт']],
  ['nor does how a letter is composed', { 'files/\u0439': 'x', 'files/\u0438\u0306': 'y' }, ['pack/case-collision files/й']],
  ['nor do two small letters of one capital', { 'files/σ': 'x', 'files/ς': 'y' }, ['pack/case-collision files/σ']],
  ['nor case of folders', { 'files/Src/a': 'x', 'files/src/b': 'y' }, ['pack/case-collision files/src/b']],
  ['a file is no folder', { 'files/a': 'x', 'files/A/b': 'y' }, ['pack/case-collision files/a']],
];

/** [what is wrong, package.json or pack.yaml, what is found] */
const MANIFESTS: readonly (readonly [string, Files, readonly string[]])[] = [
  ['no package.json', { 'package.json': undefined }, ['pack/manifest package.json']],
  ['no pack.yaml', { 'pack.yaml': undefined }, ['pack/manifest pack.yaml']],
  ['package.json is no JSON', { 'package.json': '{' }, ['pack/manifest package.json']],
  ['package.json is a list', { 'package.json': '[]' }, ['pack/manifest package.json']],
  ['name, version and keyword', { 'package.json': '{"name": "../x", "version": "1"}' }, Array(3).fill('pack/manifest package.json')],
  ...['bin', 'main', 'module', 'exports', 'imports', 'browser', 'directories', 'man', 'workspaces'].map(
    (key) => [`"${key}"`, { 'package.json': withKey(key) }, ['pack/executable package.json']] as const,
  ),
  ...['scripts', 'gypfile'].map((key) => [`"${key}"`, { 'package.json': withKey(key) }, ['pack/lifecycle-script package.json']] as const),
  ...['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'].map(
    (key) => [`"${key}"`, { 'package.json': withKey(key) }, ['pack/manifest package.json']] as const,
  ),
  ['a manifest that the schema refuses', { 'pack.yaml': 'kind: virus' }, Array(3).fill('pack/manifest pack.yaml')],
  ['YAML that is none', { 'pack.yaml': 'a: [' }, ['yaml/syntax pack.yaml']],
  ['a tag that would make code elsewhere', { 'pack.yaml': packYaml('x-a: !!js/function "x"\n') }, ['yaml/syntax pack.yaml']],
  ['an alias bomb', { 'pack.yaml': packYaml(bomb()) }, ['yaml/syntax pack.yaml']],
  ['a text that would rewrite the terminal', { 'pack.yaml': packYaml('x-a: "\\e[2J"\n') }, ['pack/manifest pack.yaml']],
  ['a text that turns its direction', { 'pack.yaml': packYaml('x-a: "\\u202e"\n') }, ['pack/manifest pack.yaml']],
  ['a list without end', { 'pack.yaml': packYaml(`interactions: [${'unit-unit, '.repeat(2000)}]\n`) }, ['pack/too-large pack.yaml']],
  ['a manifest without end', { 'pack.yaml': packYaml(`# ${'x'.repeat(300_000)}`) }, ['pack/too-large pack.yaml']],
  ['a question that hides what objects inherit', { 'pack.yaml': question('constructor', 'type: string') }, ['pack/manifest pack.yaml']],
  ['a question called task', { 'pack.yaml': question('task', 'type: string') }, ['pack/manifest pack.yaml']],
  ['a default that does not fit', { 'pack.yaml': question('port', 'type: integer, default: many') }, ['pack/manifest pack.yaml']],
  ['a pattern that could take for ever', { 'pack.yaml': question('a', 'type: string, pattern: "(?=x)y"') }, ['pack/manifest pack.yaml']],
  ['a layer with no range', { 'pack.yaml': packYaml('layers: ["@test/base@ever"]\n') }, ['pack/manifest pack.yaml']],
  ['a condition that is none', { 'pack.yaml': packYaml('files: [{path: "files/**", when: "!x"}]\n') }, ['pack/template-syntax pack.yaml']],
  [
    'a condition that ends its tag',
    { 'pack.yaml': packYaml('files: [{path: "files/**", when: "a}}{{b"}]\n') },
    ['pack/template-syntax pack.yaml'],
  ],
];

function withKey(key: string): string {
  return `${PACKAGE_JSON.slice(0, -1)}, "${key}": {}}`;
}

function question(name: string, accepts: string): string {
  return packYaml(`questions: {type: object, properties: {${name}: {${accepts}}}}\n`);
}

function bomb(): string {
  const lines = ['x-0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++)
    lines.push(
      `x-${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

describe('checkPack', () => {
  for (const [fact, files, expected] of FILES) it(fact, () => assert.deepEqual(found(files), expected));
  for (const [fault, files, expected] of MANIFESTS) it(`refuses ${fault}`, () => assert.deepEqual(found(files), expected));

  it('refuses a symbolic link, wherever it leads', () => {
    assert.deepEqual(found({}, { 'files/link': { kind: 'symlink' } }), ['pack/symlink files/link']);
  });
  it('refuses a device or a pipe', () => {
    assert.deepEqual(found({}, { 'files/pipe': { kind: 'other' } }), ['pack/executable files/pipe']);
  });
  it('refuses a file with an execute bit', () => {
    assert.deepEqual(found({ 'files/a': 'x' }, { 'files/a': { executable: true } }), ['pack/executable files/a']);
  });
  it('refuses a file over 8 MB', () => {
    assert.deepEqual(found({}, { 'files/a': { size: 9 * 1024 * 1024 } }), ['pack/too-large files/a']);
  });
  it('refuses more than 64 MB altogether', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`files/${index}`, { size: 8 * 1024 * 1024 }]));
    assert.deepEqual(found({}, many), ['pack/too-large pack']);
  });
  it('refuses a template over 1 MB', () => {
    assert.deepEqual(found({ 'files/a.hbs': 'x'.repeat(1_100_000) }), ['pack/too-large files/a.hbs']);
  });
  it('refuses a template that is no text', () => {
    assert.deepEqual(found({ 'files/a.hbs': bytes(0xff, 0xfe, 0x00, 0x41) }), ['pack/template-syntax files/a.hbs']);
  });
  it('refuses a template in the name of a file as in a file', () => {
    assert.deepEqual(found({ 'files/{{eval x}}': 'x' }), ['pack/unknown-helper files/{{eval x}}']);
    assert.deepEqual(found({ 'files/{{a/b}}': 'x' }), ['pack/template-syntax files/{{a/b}}']);
  });
  it('points at the key of package.json that it refuses', () => {
    const text = '{"name": "a", "version": "1.0.0", "keywords": ["hromada-pack"],\n  "main": "index.js"}';
    const [only] = checkPack(foundPack(packFiles({ 'package.json': text }))).findings;
    assert.deepEqual(only && text.slice(only.finding.span.start, only.finding.span.end), '"main"');
  });
  it('gives the same integrity for the same files, and another when a byte, a name or a place differs', () => {
    const integrity = (files: Files) => checkPack(foundPack(packFiles(files))).value?.integrity;
    assert.equal(integrity({ 'files/a': 'x' }), integrity({ 'files/a': 'x' }));
    const others = [{ 'files/a': 'y' }, { 'files/b': 'x' }, { 'files/a': 'x', 'files/b': '' }, {}].map(integrity);
    assert.equal(new Set([integrity({ 'files/a': 'x' }), ...others]).size, 5);
  });
});
