import { commands, type Disposable, RelativePattern, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { fromUtf8 } from '../../core/text/utf8.ts';
import type { Outcome } from '../guard.ts';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';
import { vscodeFolder } from '../vscode-folder.ts';
import { chooseProject } from './choose-project.ts';

/** The conformity reports that are open. */
export interface ReportPanels extends Disposable {
  /** Open Conformity Report: shows it, or says how to make one. */
  open(project?: Uri): Promise<Outcome>;
}

const REPORT_FILE = 'conformity.html';

/** No script, no network, no file: the report carries its style and nothing else. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

export function reportPanels(session: Session): ReportPanels {
  const panels = new Map<string, WebviewPanel>();
  return {
    open: async (told) => {
      const project = await chooseProject(session, told, 'reportTitle');
      if (project === undefined) return 'cancelled';
      const html = await readReport(project);
      if (html === undefined) {
        const runTests = () => commands.executeCommand('hromada.runAcceptance', project);
        notify(session, 'info', session.say('noReport'), { label: 'runTests', run: runTests });
        return 'refused';
      }
      const key = project.toString();
      const panel = panels.get(key) ?? newPanel(session, project, () => panels.delete(key));
      panels.set(key, panel);
      panel.webview.html = html;
      panel.reveal();
      return 'done';
    },
    dispose: () => {
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

/** A panel that shows the newest report as long as it is open. */
function newPanel(session: Session, project: Uri, onClose: () => void): WebviewPanel {
  const options = { enableScripts: false, localResourceRoots: [] };
  const panel = window.createWebviewPanel('hromada.report', session.say('reportTitle'), ViewColumn.Active, options);
  panel.iconPath = {
    light: Uri.joinPath(session.extensionUri, 'extension/vscode/icons/task-light.svg'),
    dark: Uri.joinPath(session.extensionUri, 'extension/vscode/icons/task-dark.svg'),
  };
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(project, REPORT_FILE));
  const refresh = async () => {
    panel.webview.html = (await readReport(project)) ?? panel.webview.html;
  };
  watcher.onDidChange(refresh);
  watcher.onDidCreate(refresh);
  panel.onDidDispose(() => {
    watcher.dispose();
    onClose();
  });
  return panel;
}

async function readReport(project: Uri): Promise<string | undefined> {
  const bytes = await vscodeFolder(project).read(REPORT_FILE);
  return bytes === undefined ? undefined : fromUtf8(bytes)?.replace(/<head>|<html[^>]*>|^/, (opening) => opening + POLICY);
}
