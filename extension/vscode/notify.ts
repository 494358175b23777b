import { window } from 'vscode';
import type { Session } from './session.ts';
import type { TextKey } from './texts.ts';

/** A button of a message and what it does. */
export interface Action {
  readonly label: Extract<
    TextKey,
    'showLog' | 'showProblems' | 'manageTrust' | 'openFolder' | 'runTests' | 'openReport' | 'newTask' | 'newProject'
  >;
  readonly run: () => unknown;
}

const SHOW = {
  info: window.showInformationMessage,
  warning: window.showWarningMessage,
  error: window.showErrorMessage,
} as const;

/** The one place where messages come from. Whoever shows one does not wait until it is read. */
export function notify(session: Session, kind: keyof typeof SHOW, message: string, ...actions: readonly Action[]): void {
  const show = async () => {
    const chosen = await SHOW[kind](message, ...actions.map(({ label }) => session.say(label)));
    await actions.find(({ label }) => session.say(label) === chosen)?.run();
  };
  show().catch((failure) => session.log.error(failure));
}
