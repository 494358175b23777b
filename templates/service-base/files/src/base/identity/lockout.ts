import type { Sql } from '../data/database.ts';

/** Failed sign-ins in a row after which an account is locked, and for how long. */
export const LOCKOUT = { failures: 5, minutes: 15 } as const;

/** Whether the account is locked now. A lock that has run out takes the counted failures with it. */
export async function isLocked(sql: Sql, rnokppHash: string, at: Date): Promise<boolean> {
  const [{ failures = 0, last = null } = {}] = await sql.query<{ failures: number; last: Date | null }>(
    'select count(*) as failures, max(at) as last from sign_in_failures where rnokpp_hash = $1',
    [rnokppHash],
  );
  if (failures < LOCKOUT.failures || !last) return false;
  if (at.getTime() < last.getTime() + LOCKOUT.minutes * 60_000) return true;
  await forgetFailures(sql, rnokppHash);
  return false;
}

/** Counts one refused sign-in. */
export async function recordFailure(sql: Sql, rnokppHash: string, at: Date): Promise<void> {
  await sql.query('insert into sign_in_failures values ($1, $2)', [rnokppHash, at]);
}

/** Starts the count anew, after a sign-in that went well. */
export async function forgetFailures(sql: Sql, rnokppHash: string): Promise<void> {
  await sql.query('delete from sign_in_failures where rnokpp_hash = $1', [rnokppHash]);
}
