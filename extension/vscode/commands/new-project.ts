import { commands, ProgressLocation, Uri, window } from 'vscode';
import type { Outcome } from '../guard.ts';
import type { LiveFindings } from '../language/diagnostics.ts';
import { type Action, notify } from '../notify.ts';
import type { Session } from '../session.ts';
import { vscodeFolder } from '../vscode-folder.ts';
import { walkSteps } from './ask.ts';
import { canRunIn } from './choose-project.ts';
import { chooseTask, isFit } from './choose-task.ts';
import type { FilePreview } from './preview-files.ts';
import { draftProject, type NewProjectArguments } from './project-draft.ts';
import { projectSteps } from './project-steps.ts';
import { isTrusted } from './trust.ts';

/** The parts that the command needs beside the session. */
export interface NewProjectParts {
  readonly live: LiveFindings;
  readonly preview: FilePreview;
}

/** New Project from Task: task, pack, open questions, folder, preview, write. A `Uri` is what the explorer tells. */
export async function newProject(session: Session, { live, preview }: NewProjectParts, told?: NewProjectArguments | Uri): Promise<Outcome> {
  const request: NewProjectArguments = told instanceof Uri ? { task: told } : (told ?? {});
  if (!isTrusted(session, 'trustProject')) return 'blocked';
  const document = await chooseTask(session, request.task);
  if (document === undefined) return 'cancelled';
  if (!(await isFit(session, live, document))) return 'refused';

  const draft = await draftProject(session, document, request);
  const given = await walkSteps(session.say('newProjectTitle'), async (answers) => projectSteps(session, draft, preview, answers));
  if (given === undefined) return 'cancelled';
  const { plan, folder, uri } = await draft.decide(given);
  if (plan === undefined) return 'refused';
  await window.withProgress({ location: ProgressLocation.Window, title: session.say('creating', { folder }) }, () =>
    vscodeFolder(uri, folder).create(plan.tree),
  );
  session.log.info(`${plan.pack.name}@${plan.pack.version} → ${uri.toString(true)}: ${plan.files.length} files`);
  notify(session, 'info', session.say('created', { count: plan.files.length, folder }), ...nextSteps(uri));
  return 'done';
}

/** What to do with a project that was just made. */
function nextSteps(project: Uri): readonly Action[] {
  const runTests: Action = { label: 'runTests', run: () => commands.executeCommand('hromada.runAcceptance', project) };
  const openFolder: Action = {
    label: 'openFolder',
    run: () => commands.executeCommand('vscode.openFolder', project, { forceNewWindow: true }),
  };
  return canRunIn(project) ? [runTests, openFolder] : [openFolder];
}
