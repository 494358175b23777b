import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openFile, ourFindings, sampleText, speak, until, workspaceFolder } from './support.ts';

/** The page about a finding. */
const targetOf = (finding: vscode.Diagnostic | undefined) => (typeof finding?.code === 'object' ? finding.code.target.toString() : '');

/** The text at each of our findings with its code. */
async function findings(document: vscode.TextDocument): Promise<readonly string[]> {
  await until('the document is checked', () => 0 < ourFindings(document.uri).length);
  return ourFindings(document.uri).map(({ range, code }) => `${document.getText(range)} ${(code as { value: string }).value}`);
}

async function brokenSample(): Promise<string> {
  return (await sampleText()).replace('"99999994"', '"99999995"').replace('source: [P-01, G-1]', 'source: [P-77, G-1]');
}

describe('a technical task', () => {
  before(() => speak('uk'));
  afterEach(closeAll);
  after(() => speak('auto'));

  it('has a language of its own, in YAML and in JSON', async () => {
    for (const name of ['language.task.yaml', 'language.task.json'])
      assert.equal((await openFile(name, '{}\n')).languageId, 'hromada-task');
  });

  it('that is the sample has no errors', async () => {
    const document = await openFile('sample.task.yaml', await sampleText());
    await extension().activate();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(
      ourFindings(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      [],
    );
  });

  it('shows findings at their exact places, with a code that leads to its page', async () => {
    const document = await openFile('broken.task.yaml', await brokenSample());
    const found = await findings(document);
    assert.ok(found.includes('"99999995" task/edrpou-checksum'), found.join('\n'));
    assert.ok(found.includes('P-77 task/dangling-reference'), found.join('\n'));
    const [edrpou] = ourFindings(document.uri).filter(({ range }) => document.getText(range) === '"99999995"');
    assert.equal(edrpou?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(targetOf(edrpou), /docs\/codes\.md#taskedrpou-checksum$/);
  });

  it('is checked again as it changes, and forgotten when it closes', async () => {
    // Opened as people open it: what a test opens by itself stays open for minutes.
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'change.task.yaml');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(await sampleText()));
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('"99999994"') + 8);
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), '5');
    await vscode.workspace.applyEdit(edit);
    assert.ok((await findings(document)).includes('"99999995" task/edrpou-checksum'));
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the findings are gone', () => ourFindings(document.uri).length === 0);
  });

  it('is described in the other language at once', async () => {
    const document = await openFile('both.task.yaml', await brokenSample());
    await findings(document);
    const message = () => ourFindings(document.uri).find(({ range }) => document.getText(range) === '"99999995"')?.message ?? '';
    assert.match(message(), /^Код ЄДРПОУ/);
    await speak('en');
    await until('the finding is in English', () => message().startsWith('The EDRPOU code'));
    await speak('uk');
    await until('the finding is in Ukrainian', () => message().startsWith('Код ЄДРПОУ'));
  });

  it('completes keys in the order of the schema and values with their meaning', async () => {
    const document = await openFile('complete.task.yaml', 'document:\n  id: TZ-1\n  \n  status: \n');
    await extension().activate();
    const offered = async (line: number, character: number) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      const ours = list.items.filter(({ label }) => typeof label === 'object');
      return ours
        .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
        .map(({ label }) => label as vscode.CompletionItemLabel);
    };
    assert.deepEqual(
      (await offered(2, 2)).slice(0, 3).map(({ label, description }) => [label, description]),
      [
        ['title', 'Повна назва'],
        ['shortName', 'Умовне позначення'],
        ['version', 'Редакція'],
      ],
    );
    const values = await offered(3, 10);
    assert.deepEqual(
      values.map(({ label }) => label),
      ['draft', 'review', 'agreed', 'approved', 'superseded'],
    );
    assert.ok(values.every(({ description }) => description));
  });

  it('explains what stands under the pointer', async () => {
    const text = 'general:\n  customer:\n    katottg: "UA14120090000098500"\n';
    const document = await openFile('hover.task.yaml', text);
    await extension().activate();
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 15),
    );
    const said = (hover?.contents ?? []).map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
    assert.match(said, /КАТОТТГ/);
    assert.match(said, /Краматорська&nbsp;громада|Краматорська громада/);
  });

  it('has an outline of sections and items', async () => {
    const document = await openFile('outline.task.yaml', await sampleText());
    await extension().activate();
    const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const requirements = outline.find(({ detail }) => detail === 'requirements');
    const functional = requirements?.children.find(({ detail }) => detail === 'functional');
    assert.equal(functional?.children.length, 14);
    assert.equal(functional?.children[0]?.name, 'FR-001 Реєстрація звернення в старостинському окрузі');
  });
});
