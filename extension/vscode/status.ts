import { Disposable, StatusBarAlignment, type TextDocument, type Uri, window, workspace } from 'vscode';
import { TASK_LANGUAGE } from '../contributions.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import { findProjects } from './find-in-workspace.ts';
import { countFindings, type LiveFindings } from './language/diagnostics.ts';
import type { Session } from './session.ts';
import { vscodeFolder } from './vscode-folder.ts';

/** How many requirements of a project are proven, of those in its scope. */
interface Conformity {
  readonly project: Uri;
  readonly proven: number;
  readonly total: number;
}

/** The one status bar item: findings while a task is edited, else the conformity of the workspace's first project, else nothing. */
export function showStatus(session: Session, live: LiveFindings): Disposable {
  const item = window.createStatusBarItem('hromada.status', StatusBarAlignment.Left, 10);
  item.name = 'Hromada Kit';
  let conformity: Conformity | undefined;

  const show = () => {
    const document = documentInFront();
    const state = document?.languageId === TASK_LANGUAGE ? live.of(document) : undefined;
    if (state !== undefined) {
      const count = countFindings(state.findings);
      const isClean = count.errors + count.warnings === 0;
      item.text = isClean
        ? `$(pass) ${session.say('statusClean')}`
        : `${session.say('statusTask')} $(error) ${count.errors} $(warning) ${count.warnings}`;
      item.tooltip = session.say('statusFindings', count);
      item.command = 'workbench.actions.view.problems';
    } else if (conformity !== undefined) {
      item.text = `$(checklist) ${conformity.total === 0 ? session.say('statusNoReport') : session.say('statusProven', conformity)}`;
      item.tooltip = session.say('statusProject');
      item.command = { command: 'hromada.openReport', title: '', arguments: [conformity.project] };
    } else return item.hide();
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.show();
  };
  const read = async () => {
    const [project] = await findProjects();
    conformity = project === undefined ? undefined : await readConformity(project);
    show();
  };

  const watcher = workspace.createFileSystemWatcher('**/{conformity.json,.hromada/receipt.yaml}');
  const listeners = [
    window.onDidChangeActiveTextEditor(show),
    live.onDidCheck(show),
    session.onDidChangeLanguage(show),
    workspace.onDidChangeWorkspaceFolders(read),
    watcher.onDidChange(read),
    watcher.onDidCreate(read),
    watcher.onDidDelete(read),
  ];
  void read().catch((failure) => session.log.error(failure));
  return Disposable.from(item, watcher, ...listeners);
}

/** What is being edited; a log that has the focus for a moment is not. */
function documentInFront(): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active?.uri.scheme !== 'output') return active;
  return window.visibleTextEditors.find(({ document }) => document.languageId === TASK_LANGUAGE)?.document;
}

async function readConformity(project: Uri): Promise<Conformity> {
  const bytes = await vscodeFolder(project).read('conformity.json');
  const text = bytes === undefined ? undefined : fromUtf8(bytes);
  const counts: Readonly<Record<string, number>> = text === undefined ? {} : (JSON.parse(text).summary ?? {});
  const { outOfScope = 0, proven = 0 } = counts;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { project, proven, total: all - outOfScope };
}
