import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { COMMANDS, contributes, manifest, SETTINGS } from '../extension/contributions.ts';

/** The generated part of package.json as JSON has it. */
const generated = JSON.parse(JSON.stringify(manifest()));
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes: points } = generated;
const commands: readonly { command: string; title: string; category: string }[] = points.commands;

/** Width, height of a PNG. Source: PNG specification, IHDR. */
function sizeOfPng(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('package.json', () => {
  it('has what extension/contributions.ts says (npm run generate)', () => {
    const own = Object.fromEntries(Object.keys(generated).map((key) => [key, packageJson[key]]));
    assert.deepEqual(own, generated);
    assert.deepEqual(generated.contributes, JSON.parse(JSON.stringify(contributes())));
  });
});

// The numbers are those of the conventions for VS Code extensions that the kit holds itself to.
describe('the manifest', () => {
  it('1: gives every command a category and a title that begins with a verb, in both languages', () => {
    for (const { title, category } of commands) {
      assert.equal(category, 'Hromada Kit');
      assert.match(title, /^(Створити|Виконати|Відкрити|Показати) .+ \((New|Run|Open|Show) .+\)$/u);
      assert.doesNotMatch(title, /Hromada|\p{Extended_Pictographic}/u);
    }
  });

  it('2: hides commands from the palette where they have nothing to work on', () => {
    const always = ['hromada.newTask', 'hromada.openWalkthrough', 'hromada.showLog'];
    const hidden = points.menus.commandPalette.map(({ command }: { command: string }) => command);
    assert.deepEqual([...always, ...hidden].sort(), Object.keys(COMMANDS).sort());
    assert.ok(points.menus.commandPalette.every(({ when }: { when?: string }) => when));
  });

  it('3: takes no key that VS Code uses', () => assert.equal(points.keybindings, undefined));

  it('9: has one walkthrough of at most eight steps, each with a picture that follows the theme, a command and an end', () => {
    assert.equal(points.walkthroughs.length, 1);
    const { steps } = points.walkthroughs[0];
    assert.ok(steps.length <= 8);
    for (const { id, description, media, completionEvents } of steps) {
      assert.ok(media.altText, id);
      const svg = readFileSync(media.svg, 'utf8');
      assert.match(svg, /var\(--vscode-/);
      const fixed = svg.replaceAll(/var\(([^()]|\([^()]*\))*\)/g, '').match(/#[0-9a-f]{3,6}\b/g) ?? [];
      assert.deepEqual(fixed, [], `${id}: colours that do not follow the theme`);
      assert.match(description, /\[[^\]]+\]\(command:[^)]+\)/);
      assert.ok(0 < completionEvents.length, id);
      const [, command = ''] = /\(command:([^)?]+)/.exec(description) ?? [];
      assert.ok(!command.startsWith('hromada.') || command in COMMANDS, command);
    }
  });

  it('13: gives every setting a default, a short description, a scope, a place and a meaning for each value', () => {
    const places = Object.values(SETTINGS).map(({ order }) => order);
    assert.equal(new Set(places).size, places.length);
    for (const [name, setting] of Object.entries(SETTINGS)) {
      assert.ok(setting.default !== undefined && setting.markdownDescription.length < 200, name);
      assert.equal(setting.markdownEnumDescriptions.length, setting.enum.length, name);
    }
  });

  it('14: has the expected scope for every setting', () => {
    assert.deepEqual(Object.fromEntries(Object.entries(SETTINGS).map(([name, { scope }]) => [name, scope])), {
      'hromada.language': 'window',
    });
  });

  it('15, 16: says what does not work in Restricted Mode and in virtual workspaces', () => {
    for (const capability of Object.values<{ supported: string; description: string }>(generated.capabilities)) {
      assert.equal(capability.supported, 'limited');
      assert.match(capability.description, /\p{Script=Cyrillic}.*\([A-Z].*\)$/u);
    }
  });

  it('17: wakes the extension only for our files', () => {
    for (const event of generated.activationEvents) assert.match(event, /^(onLanguage:hromada-task|workspaceContains:[\w./]+)$/);
  });

  it('20: has every text in both languages', () => {
    const texts = JSON.stringify([points.commands, points.walkthroughs, points.configuration.properties, generated.capabilities]);
    const shown = [...texts.matchAll(/"(?:title|description|markdownDescription|altText)":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text = '']) => text,
    );
    assert.ok(10 < shown.length);
    for (const text of shown) {
      assert.match(text, /\p{Script=Cyrillic}/u);
      assert.match(text, /[A-Za-z]{3}/);
      assert.doesNotMatch(text, /['"]\p{Script=Cyrillic}|\p{Script=Cyrillic}'/u, 'the apostrophe is ’, quotation marks are «»');
    }
  });

  it('21: takes over no plain YAML or JSON', () => {
    for (const { extensions, filenames, filenamePatterns } of points.languages) {
      assert.deepEqual(extensions, ['.task.yaml', '.task.json']);
      assert.equal(filenames ?? filenamePatterns, undefined);
    }
    assert.equal(points.jsonValidation ?? points.yamlValidation, undefined);
  });

  it('25: puts few commands into menus', () => {
    for (const [menu, entries] of Object.entries<readonly { command: string }[]>(points.menus)) {
      assert.ok(menu === 'commandPalette' || entries.length <= 2, menu);
      assert.ok(entries.every(({ command }) => command in COMMANDS));
    }
  });

  it('30: has an icon of 256 by 256, a banner, categories and at most 30 keywords', () => {
    assert.deepEqual(sizeOfPng(generated.icon), [256, 256]);
    assert.match(generated.galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(0 < generated.categories.length && generated.keywords.length <= 30);
  });

  it('32: is typed by the oldest editor that it supports', () => {
    const [, oldest] = /(\d+\.\d+)/.exec(packageJson.engines.vscode) ?? [];
    assert.equal(packageJson.devDependencies['@types/vscode'].match(/\d+\.\d+/)?.[0], oldest);
  });

  it('names files that are there', () => {
    const files = [...JSON.stringify(generated).matchAll(/"((?:\.\/)?(?:extension|docs)\/[\w./-]+)"/g)].map(([, file = '']) => file);
    assert.ok(5 < files.length);
    for (const file of files) assert.ok(existsSync(file), file);
  });
});
