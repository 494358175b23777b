import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, ourFindings, sampleText, until, workspaceFolder } from './support.ts';

const PACK = '@hromada-kit/eldership-link';

const read = async (path: string) =>
  Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), path))).toString('utf8');

const exists = (path: string) =>
  vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceFolder(), path)).then(
    () => true,
    () => false,
  );

describe('New Technical Task', () => {
  afterEach(closeAll);

  it('opens a skeleton with the cursor at the first blank', async () => {
    const outcome = await vscode.commands.executeCommand('hromada.newTask', { name: 'нове', profile: 'kmu-205-2025' });
    assert.equal(outcome, 'done');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.uri.path, /\/нове\.task\.yaml$/);
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.equal(line.slice(0, editor.selection.active.character), '  title: "');
    await until('the blanks are underlined', () => 0 < ourFindings(editor.document.uri).length);
  });
});

describe('New Project from Task', function () {
  this.timeout(60_000);
  afterEach(closeAll);

  it('writes the whole project', async () => {
    const document = await openFile('kramatorsk.task.yaml', await sampleText());
    const outcome = await vscode.commands.executeCommand('hromada.newProject', { task: document.uri, pack: PACK, into: 'service' });
    assert.equal(outcome, 'done');
    assert.match(await read('service/.hromada/receipt.yaml'), /eldership-link/);
    assert.equal(await read('service/.hromada/task.yaml'), await sampleText());
    const listing = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert.deepEqual(
      listing.filter(([name]) => name.startsWith('.')),
      [],
    );
  });

  it('leaves a folder that is not empty as it is', async () => {
    await openFile('taken/mine.txt', 'моє');
    const document = await openFile('kramatorsk.task.yaml', await sampleText());
    const outcome = await vscode.commands.executeCommand('hromada.newProject', { task: document.uri, pack: PACK, into: 'taken' });
    assert.equal(outcome, 'refused');
    assert.equal(await read('taken/mine.txt'), 'моє');
    assert.equal(await exists('taken/package.json'), false);
  });

  it('refuses a task with errors and shows them', async () => {
    const document = await openFile('bad.task.yaml', (await sampleText()).replace('"99999994"', '"99999995"'));
    const outcome = await vscode.commands.executeCommand('hromada.newProject', { task: document.uri, pack: PACK, into: 'bad' });
    assert.equal(outcome, 'refused');
    assert.equal(await exists('bad'), false);
  });

  it('refuses a pack that is not there', async () => {
    const document = await openFile('kramatorsk.task.yaml', await sampleText());
    const outcome = await vscode.commands.executeCommand('hromada.newProject', { task: document.uri, pack: '@x/none', into: 'none' });
    assert.equal(outcome, 'refused');
  });
});

describe('Open Conformity Report', () => {
  afterEach(closeAll);

  it('shows the report of the project', async () => {
    const project = vscode.Uri.joinPath(workspaceFolder(), 'reported');
    await openFile('reported/conformity.html', '<!doctype html><html lang="uk"><head><title>Звіт</title></head><body>FR-001</body></html>');
    assert.equal(await vscode.commands.executeCommand('hromada.openReport', project), 'done');
    await until('the tab is there', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hromada.report')),
      ),
    );
  });

  it('says how to make one where there is none', async () => {
    const project = vscode.Uri.joinPath(workspaceFolder(), 'unreported');
    assert.equal(await vscode.commands.executeCommand('hromada.openReport', project), 'refused');
  });
});
