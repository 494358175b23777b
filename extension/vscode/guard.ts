import { describeKitError, KitError } from '../core/kit-error.ts';
import { notify } from './notify.ts';
import type { Session } from './session.ts';

/** How a command ended, for those that run it from code. */
export type Outcome = 'done' | 'cancelled' | 'blocked' | 'refused' | 'broken';

/** The editor's one catch: a refusal of the world becomes its cause and next step, anything else is a bug of ours. */
export async function guarded(session: Session, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (failure) {
    session.log.error(failure instanceof Error ? failure : String(failure));
    notify(session, 'error', sentenceOf(session, failure), { label: 'showLog', run: () => session.log.show() });
    return failure instanceof KitError ? 'refused' : 'broken';
  }
}

function sentenceOf(session: Session, failure: unknown): string {
  if (!(failure instanceof KitError)) return session.say('bug', { reason: failure instanceof Error ? failure.message : String(failure) });
  const { cause, next } = describeKitError(failure, session.language());
  return `${cause}. ${next} [${failure.code}]`;
}
