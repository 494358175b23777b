import { commands, ProgressLocation, type Uri, window } from 'vscode';
import { runAcceptance as runFlow } from '../../flows/run-acceptance.ts';
import type { Outcome } from '../guard.ts';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';
import { taskRunner } from '../task-runner.ts';
import { vscodeFolder } from '../vscode-folder.ts';
import { canRunIn, chooseProject } from './choose-project.ts';
import { isTrusted } from './trust.ts';

/** Run Acceptance Tests: a task of the editor runs the scenarios, the kit writes the report about them. */
export async function runAcceptance(session: Session, told?: Uri): Promise<Outcome> {
  if (!isTrusted(session, 'trustTests')) return 'blocked';
  const root = await chooseProject(session, told, 'runTests');
  if (root === undefined) return 'cancelled';
  if (!canRunIn(root)) {
    notify(session, 'warning', session.say('noTestsHere'));
    return 'blocked';
  }
  const progress = { location: ProgressLocation.Notification, title: session.say('testsRunning'), cancellable: true };
  const { verdict } = await window.withProgress(progress, (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const request = { project: vscodeFolder(root), language: session.language(), kit: session.kit, signal: abort.signal };
    return runFlow({ runner: taskRunner(session, root), clock: { now: () => new Date() } }, request);
  });
  const openReport = () => commands.executeCommand('hromada.openReport', root);
  notify(session, 'info', verdict[session.language()], { label: 'openReport', run: openReport });
  return 'done';
}
