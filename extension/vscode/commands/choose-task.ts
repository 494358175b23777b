import { commands, type TextDocument, type Uri, window, workspace } from 'vscode';
import { TASK_LANGUAGE } from '../../contributions.ts';
import { findInWorkspace } from '../find-in-workspace.ts';
import { countFindings, type LiveFindings } from '../language/diagnostics.ts';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';
import { pickOne } from './ask.ts';

/** The task to work on: the one that was told, the one being edited, the only one there is, or the one that is picked. Saved. */
export async function chooseTask(session: Session, told: Uri | undefined): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (told === undefined && active?.languageId === TASK_LANGUAGE) return saved(active);
  const uri = told ?? (await pickTask(session));
  return uri === undefined ? undefined : saved(await workspace.openTextDocument(uri));
}

async function pickTask(session: Session): Promise<Uri | undefined> {
  const found = await findInWorkspace(({ path }) => /\.task\.(yaml|json)$/.test(path));
  if (found.length === 0) {
    notify(session, 'info', session.say('noTask'), { label: 'newTask', run: () => commands.executeCommand('hromada.newTask') });
  }
  if (found.length < 2) return found[0];
  const items = found.map((uri) => ({ label: workspace.asRelativePath(uri), uri })).sort((a, b) => (a.label < b.label ? -1 : 1));
  const view = { title: session.say('newProjectTitle'), step: 1, totalSteps: 1, canGoBack: false };
  const chosen = await pickOne(view, items, { placeholder: session.say('whichTask') });
  return typeof chosen === 'object' ? chosen.uri : undefined;
}

/** The document as it lies on the file system; undefined when it could not be saved. */
async function saved(document: TextDocument): Promise<TextDocument | undefined> {
  if (!document.isDirty && !document.isUntitled) return document;
  const uri = await workspace.save(document.uri);
  return uri === undefined ? undefined : workspace.openTextDocument(uri);
}

/** Whether the task has no errors; where it has, shows them. */
export async function isFit(session: Session, live: LiveFindings, document: TextDocument): Promise<boolean> {
  const { findings } = await live.settle(document);
  const { errors } = countFindings(findings);
  if (errors === 0) return true;
  await window.showTextDocument(document);
  const showProblems = () => commands.executeCommand('workbench.actions.view.problems');
  await showProblems();
  const file = workspace.asRelativePath(document.uri);
  notify(session, 'error', session.say('taskHasErrors', { file, count: errors }), { label: 'showProblems', run: showProblems });
  return false;
}
