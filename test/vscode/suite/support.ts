import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'hromada-kit.generator-hromada-kit';

/** The folder that is open, a fresh one for each run. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return folder;
}

export function extension(): vscode.Extension<{ readonly loadMs: number; readonly activateMs: number }> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(found, 'the extension is there');
  return found;
}

/** The complete technical task that every part of the kit is held against. */
export async function sampleText(): Promise<string> {
  const sample = vscode.Uri.joinPath(extension().extensionUri, 'templates/eldership-link/cases/kramatorsk/task.yaml');
  return Buffer.from(await vscode.workspace.fs.readFile(sample)).toString('utf8');
}

/** Writes a file into the open folder and shows it. */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export const ourFindings = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'hromada');

/** Waits until `isTrue` holds. Rejects after five seconds. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end; ) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail(`in vain waited until ${what}`);
}

/** Sets the language of everything that the extension says. */
export async function speak(language: 'auto' | 'uk' | 'en'): Promise<void> {
  await vscode.workspace.getConfiguration('hromada').update('language', language, vscode.ConfigurationTarget.Global);
}

/** Ends the lists and notifications that a command left open. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
