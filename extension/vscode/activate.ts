import './started.ts';
import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { CommandId } from '../contributions.ts';
import { COMMANDS, WALKTHROUGH } from '../contributions.ts';
import { newProject } from './commands/new-project.ts';
import { newTask } from './commands/new-task.ts';
import { reportPanels } from './commands/open-report.ts';
import { filePreview, PREVIEW_SCHEME } from './commands/preview-files.ts';
import { runAcceptance } from './commands/run-acceptance.ts';
import { guarded, type Outcome } from './guard.ts';
import { showFindings } from './language/diagnostics.ts';
import { registerFeatures } from './language/features.ts';
import { startSession } from './session.ts';
import { STARTED } from './started.ts';
import { showStatus } from './status.ts';

/** Runs a command with the argument that a menu or a caller gives it. */
type Handler = (told: never) => Promise<Outcome>;

/** What the extension tells those that ask it, its own tests first. */
export interface KitExtension {
  /** Milliseconds that reading the bundle took. */
  readonly loadMs: number;
  /** Milliseconds that `activate` took. */
  readonly activateMs: number;
}

export function activate(context: ExtensionContext): KitExtension {
  const begun = performance.now();
  const log = window.createOutputChannel('Hromada Kit', { log: true });
  const session = startSession(context, log);
  const live = showFindings(session);
  const preview = filePreview(session);
  const reports = reportPanels(session);

  const HANDLERS: { readonly [Id in CommandId]: Handler } = {
    'hromada.newTask': (told) => newTask(session, told),
    'hromada.newProject': (told) => newProject(session, { live, preview }, told),
    'hromada.runAcceptance': (told) => runAcceptance(session, told),
    'hromada.openReport': (told) => reports.open(told),
    'hromada.openWalkthrough': async () => {
      await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${WALKTHROUGH}`);
      return 'done';
    },
    'hromada.showLog': async () => {
      log.show();
      return 'done';
    },
  };
  const register = (id: CommandId) => commands.registerCommand(id, (told: never) => guarded(session, () => HANDLERS[id](told)));
  context.subscriptions.push(
    log,
    live,
    reports,
    registerFeatures(session),
    showStatus(session, live),
    workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, preview),
    ...(Object.keys(COMMANDS) as CommandId[]).map(register),
  );

  const times = { loadMs: LOADED - STARTED, activateMs: performance.now() - begun };
  log.info(`Hromada Kit ${session.kit}: loaded in ${times.loadMs.toFixed(1)} ms, activated in ${times.activateMs.toFixed(1)} ms`);
  return times;
}

/** The end of loading. */
const LOADED = performance.now();
