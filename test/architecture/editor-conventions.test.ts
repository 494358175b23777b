import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';

/** Every source of the editor shell, by path. */
const SHELL = new Map(globSync('extension/vscode/**/*.ts').map((path) => [path, readFileSync(path, 'utf8')]));
const BUNDLED = globSync('extension/{core,flows,vscode}/**/*.ts').map((path) => [path, readFileSync(path, 'utf8')] as const);

/** The files that hold the pattern. */
const filesWith = (pattern: RegExp) =>
  [...SHELL].filter(([, text]) => pattern.test(text)).map(([path]) => path.slice('extension/vscode/'.length));

// The numbers are those of the conventions for VS Code extensions that the kit holds itself to.
describe('the editor shell', () => {
  it('7, 8: has one webview, without scripts and under a policy', () => {
    assert.deepEqual(filesWith(/createWebviewPanel|registerWebviewViewProvider|registerCustomEditorProvider/), ['commands/open-report.ts']);
    const panel = SHELL.get('extension/vscode/commands/open-report.ts') ?? '';
    assert.match(panel, /createWebviewPanel\('hromada\.report'/);
    assert.match(panel, /enableScripts: false, localResourceRoots: \[\]/);
    assert.match(panel, /default-src 'none'/);
    assert.deepEqual(filesWith(/enableScripts: true|retainContextWhenHidden/), []);
  });

  it('10: shows every message through one function', () => {
    assert.deepEqual(filesWith(/window\.show(Information|Warning|Error)Message/), ['notify.ts']);
  });

  it('11: shows progress that can be cancelled, or in the status bar', () => {
    const calls = [...SHELL.values()].flatMap((text) => [...text.matchAll(/location: ProgressLocation\.(\w+)[^}]*\}/g)]);
    assert.ok(0 < calls.length);
    for (const [call, location] of calls) assert.ok(location === 'Window' || /cancellable: true/.test(call), call);
  });

  it('12, 27: has one status bar item, without colours, that a screen reader can tell', () => {
    assert.deepEqual(filesWith(/createStatusBarItem/), ['status.ts']);
    const status = SHELL.get('extension/vscode/status.ts') ?? '';
    assert.equal(status.match(/createStatusBarItem/g)?.length, 1);
    assert.doesNotMatch(status, /\.color\b|backgroundColor/);
    assert.match(status, /accessibilityInformation/);
  });

  it('16: touches files through the editor; only the task that runs in a shell needs a path', () => {
    assert.deepEqual(filesWith(/\bfsPath\b/), ['task-runner.ts']);
    for (const [path, text] of BUNDLED) assert.doesNotMatch(text, /from 'node:|\brequire\(|\bBuffer\.|\bprocess\./, path);
  });

  it('26: keeps questions open while the focus is elsewhere, and all of them in one file', () => {
    assert.deepEqual(filesWith(/createQuickPick|createInputBox/), ['commands/ask.ts']);
    assert.deepEqual(filesWith(/showQuickPick|showInputBox/), []);
    assert.match(SHELL.get('extension/vscode/commands/ask.ts') ?? '', /ignoreFocusOut = true/);
  });

  it('28: speaks to no network', () => {
    for (const [path, text] of BUNDLED) assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/, path);
  });

  it('36: logs into a channel with levels', () => {
    assert.deepEqual(filesWith(/createOutputChannel/), ['activate.ts']);
    assert.match(SHELL.get('extension/vscode/activate.ts') ?? '', /createOutputChannel\('Hromada Kit', \{ log: true \}\)/);
  });

  it('20: has Ukrainian in its table of texts alone', () => {
    const comments = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
    const spoken = [...SHELL].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text.replaceAll(comments, ''))).map(([path]) => path);
    assert.deepEqual(spoken.sort(), ['extension/vscode/texts.ts', 'extension/vscode/vscode-folder.ts']);
  });
});
