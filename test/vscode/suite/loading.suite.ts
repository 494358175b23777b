import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openFile, sampleText, until } from './support.ts';

describe('loading', () => {
  after(closeAll);

  it('happens when a task is opened, and activates in less than 100 ms', async function () {
    await openFile('loading.task.yaml', await sampleText());
    await until('the extension is awake', () => extension().isActive);
    const { loadMs, activateMs } = extension().exports;
    if (this.test) this.test.title += `: ${activateMs.toFixed(1)} ms, after ${loadMs.toFixed(1)} ms of loading`;
    assert.ok(activateMs < 100, `${activateMs} ms`);
  });

  it('reads one bundle of less than 3 MB', async () => {
    const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, 'dist/extension.cjs'));
    assert.ok(size < 3_000_000, `${size} bytes`);
  });

  it('leaves plain YAML alone still', async () => {
    const document = await openFile('plain.yaml', 'document: {edrpou: "1"}\n');
    assert.equal(document.languageId, 'yaml');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
