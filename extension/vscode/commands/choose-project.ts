import { commands, type Uri, window, workspace } from 'vscode';
import { findProjects } from '../find-in-workspace.ts';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';
import type { TextKey } from '../texts.ts';
import { pickOne } from './ask.ts';

/** The project to work on: the one that was told, the one whose file is being edited, the only one, or the one that is picked. */
export async function chooseProject(
  session: Session,
  told: Uri | undefined,
  title: 'reportTitle' | ('runTests' & TextKey),
): Promise<Uri | undefined> {
  if (told !== undefined) return told;
  const projects = await findProjects();
  if (projects.length === 0) {
    notify(session, 'info', session.say('noProject'), { label: 'newProject', run: () => commands.executeCommand('hromada.newProject') });
  }
  const edited = window.activeTextEditor?.document.uri.toString() ?? '';
  const around = projects.filter((project) => edited.startsWith(`${project}/`)).at(-1);
  if (around !== undefined || projects.length < 2) return around ?? projects[0];
  const items = projects.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const view = { title: session.say(title), step: 1, totalSteps: 1, canGoBack: false };
  const chosen = await pickOne(view, items, { placeholder: session.say('whichProject') });
  return typeof chosen === 'object' ? chosen.uri : undefined;
}

/** Whether programs can run in the folder: a browser's extension host and a virtual file system have none. */
export function canRunIn({ scheme }: Uri): boolean {
  return scheme === 'file';
}
