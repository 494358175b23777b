import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from '../data/database.ts';
import { type Employee, findEmployee } from '../people/directory.ts';

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 10 * 3_600_000;

/** Starts a session. @returns the token for the cookie; only its digest is stored */
export async function startSession(sql: Sql, employeeId: number, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql.query('insert into sessions values ($1, $2, $3, $4)', [digest(token), employeeId, at, new Date(at.getTime() + IDLE_MS)]);
  return token;
}

/** Who the token belongs to, if its session still lives; each use prolongs it by half an hour, up to ten hours in all. */
export async function sessionEmployee(sql: Sql, token: string, at: Date): Promise<Employee | undefined> {
  const [session] = await sql.query<{ employeeId: number }>(
    'update sessions set expires_at = $2 where token_hash = $1 and expires_at >= $3 and started_at >= $4 returning employee_id',
    [digest(token), new Date(at.getTime() + IDLE_MS), at, new Date(at.getTime() - LONGEST_MS)],
  );
  const employee = session && (await findEmployee(sql, session.employeeId));
  return employee?.active ? employee : undefined;
}

/** Forgets the session of the token; harmless when there is none. */
export async function endSession(sql: Sql, token: string): Promise<void> {
  await sql.query('delete from sessions where token_hash = $1', [digest(token)]);
}

/** Removes what has expired. @returns how many sessions */
export async function forgetSessions(sql: Sql, at: Date): Promise<number> {
  return (await sql.query('delete from sessions where expires_at < $1 returning 1 as gone', [at])).length;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
