import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the editor', () => {
  it('is VS Code 1.139 when it comes from npm', () => {
    if (vscode.env.appHost !== 'desktop') assert.match(vscode.version, /^1[.]139[.]/);
  });

  it('has the extension', () => {
    assert.ok(vscode.extensions.getExtension('hromada-kit.generator-hromada-kit'));
  });
});
