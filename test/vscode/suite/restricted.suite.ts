import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, sampleText, workspaceFolder } from './support.ts';

describe('Restricted Mode', () => {
  afterEach(closeAll);

  it('does not make projects', async () => {
    const document = await openFile('kramatorsk.task.yaml', await sampleText());
    const told = { task: document.uri, pack: '@hromada-kit/eldership-link', into: 'service' };
    assert.equal(await vscode.commands.executeCommand('hromada.newProject', told), 'blocked');
    const listing = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert.ok(!listing.some(([name]) => name === 'service'));
  });

  it('does not run tests', async () => {
    assert.equal(await vscode.commands.executeCommand('hromada.runAcceptance', workspaceFolder()), 'blocked');
  });
});
