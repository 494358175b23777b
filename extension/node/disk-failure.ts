import { KitError } from '../core/kit-error.ts';

/** The code of a failure of the file system, such as `ENOENT`; undefined for anything else. */
export function failureCode(failure: unknown): string | undefined {
  if (failure instanceof KitError) return undefined;
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** A failure of the file system as the kit's refusal; what is no such failure comes back as it is. */
export function asRefusal(code: 'file/unreadable' | 'file/cannot-write', path: string, failure: unknown): unknown {
  if (failureCode(failure) === undefined) return failure;
  // Node writes `EACCES: permission denied, open '/path'`; the path is already in the sentence.
  const [reason = ''] = (failure as Error).message.split(', ');
  return new KitError(code, { path, reason }, { cause: failure });
}
