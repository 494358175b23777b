import { KitError } from '../core/kit-error.ts';

/** The call is wrong: exit status 64, with the help that shows how. */
export function usage(uk: string, en: string, help: string): KitError<'cli/usage'> {
  return new KitError('cli/usage', { problem: { uk, en }, help });
}
