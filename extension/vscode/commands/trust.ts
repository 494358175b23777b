import { commands, workspace } from 'vscode';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';

/** Whether the folder is trusted; where it is not, says why that matters and offers to decide about it. */
export function isTrusted(session: Session, reason: 'trustProject' | 'trustTests'): boolean {
  if (workspace.isTrusted) return true;
  const manage = () => commands.executeCommand('workbench.trust.manage');
  notify(session, 'warning', session.say(reason), { label: 'manageTrust', run: manage });
  return false;
}
