import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openFile } from './support.ts';

/** Runs first: nothing may have woken the extension. */
describe('a folder without technical tasks', () => {
  after(closeAll);

  it('leaves the extension asleep', () => {
    assert.equal(extension().isActive, false);
  });

  it('keeps plain YAML as it is', async () => {
    const document = await openFile('asleep.yaml', 'services: {web: {image: nginx}}\n');
    assert.equal(document.languageId, 'yaml');
    assert.equal(extension().isActive, false);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
