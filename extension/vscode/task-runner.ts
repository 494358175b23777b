import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskExecution,
  TaskPanelKind,
  TaskRevealKind,
  TaskScope,
  tasks,
  Uri,
  workspace,
} from 'vscode';
import { KitError } from '../core/kit-error.ts';
import { fromUtf8 } from '../core/text/utf8.ts';
import type { ScenarioRunner } from '../flows/ports.ts';
import { ACCEPTANCE_FILES } from '../flows/run-acceptance.ts';
import type { Session } from './session.ts';
import { vscodeFolder } from './vscode-folder.ts';

/** What the messages of a run that came to its end hold. Source: Cucumber Messages. */
const RUN_END = '{"testRunFinished":';

/** Runs the scenarios of the project at `root` as a task of the editor: its output is in a terminal, and it can be stopped there too. */
export function taskRunner(session: Session, root: Uri): ScenarioRunner {
  const project = vscodeFolder(root);
  return {
    run: async ({ label }, _, signal) => {
      await forgetResults(root);
      await runToEnd(await acceptanceTask(root), signal);
      if (signal?.aborted) throw new KitError('project/cancelled', { path: label });
      const bytes = await project.read(ACCEPTANCE_FILES.results);
      const results = bytes === undefined ? '' : (fromUtf8(bytes) ?? '');
      if (!results.includes(RUN_END)) throw new KitError('project/run-failed', { path: label, output: session.say('seeTerminal') });
      return results;
    },
  };
}

/** Whether what the project needs is installed. */
async function isInstalled(root: Uri): Promise<boolean> {
  return await workspace.fs.stat(Uri.joinPath(root, 'node_modules', '.package-lock.json')).then(
    () => true,
    () => false,
  );
}

async function acceptanceTask(root: Uri): Promise<Task> {
  const script = 'npm run acceptance';
  const line = (await isInstalled(root)) ? script : `npm ci && ${script}`;
  const scope = workspace.getWorkspaceFolder(root) ?? TaskScope.Workspace;
  const task = new Task(
    { type: 'hromada', project: root.toString() },
    scope,
    'acceptance',
    'Hromada Kit',
    new ShellExecution(line, { cwd: root.fsPath }),
  );
  task.presentationOptions = { reveal: TaskRevealKind.Always, panel: TaskPanelKind.Dedicated, clear: true };
  return task;
}

/** Waits until the task's process ends; ends it when `signal` says so. */
async function runToEnd(task: Task, signal: AbortSignal | undefined): Promise<void> {
  let execution: TaskExecution | undefined;
  let listener: Disposable | undefined;
  const ended = new Promise<void>((resolve) => {
    listener = tasks.onDidEndTask((end) => {
      if (end.execution === execution) resolve();
    });
  });
  try {
    execution = await tasks.executeTask(task);
    signal?.addEventListener('abort', () => execution?.terminate(), { once: true });
    if (signal?.aborted) execution.terminate();
    await ended;
  } finally {
    listener?.dispose();
  }
}

/** Results of an earlier run must not pass for those of this one. */
async function forgetResults(root: Uri): Promise<void> {
  const results = Uri.joinPath(root, ACCEPTANCE_FILES.results);
  if ((await vscodeFolder(root).read(ACCEPTANCE_FILES.results)) !== undefined) await workspace.fs.delete(results);
}
