import { createHash } from 'node:crypto';
import type { Database, Sql } from '../data/database.ts';

/** What an event was. A service may add its own, in the same form. */
export type AuditAction = `${Uppercase<string>}`;

/** Who did it and from where. `actor` is a name from the directory or a word for the system; `ip` is as the server saw it. */
export interface Actor {
  readonly actor: string;
  readonly ip: string;
}

/** Something to write into the journal. */
export interface AuditEvent extends Actor {
  readonly action: AuditAction;
  /** What it was done to, for example a registration number. No personal data of applicants. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A line of the journal. `details` is JSON; hashes are SHA-256, hexadecimal. */
export interface StoredEvent extends Actor {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The actor of jobs that nobody started. */
export const SYSTEM_ACTOR: Actor = { actor: 'system', ip: '127.0.0.1' };

/** Any constant will do, as long as every writer of the journal uses the same. */
const JOURNAL_LOCK = 393_096;

/** How many events are checked at a time. */
const BATCH = 5000;

/** Adds an event to the hash chain. Call it inside the transaction of what it records, so that both stand or fall. */
export async function recordEvent(sql: Sql, event: AuditEvent, at: Date): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1)', [JOURNAL_LOCK]);
  const [last] = await sql.query<{ hash: string }>('select hash from audit_events order by id desc limit 1');
  const details = JSON.stringify(event.details ?? {});
  const previousHash = last?.hash ?? '';
  const hash = eventHash({ ...event, at, details, previousHash });
  await sql.query(
    'insert into audit_events (at, actor, ip, action, subject, details, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [at, event.actor, event.ip, event.action, event.subject, details, previousHash, hash],
  );
}

/** The newest events first, at most `limit`. */
export function latestEvents(sql: Sql, limit: number): Promise<readonly StoredEvent[]> {
  return sql.query<StoredEvent>('select * from audit_events order by id desc limit $1', [limit]);
}

/** The id of the first event that does not follow from the one before it; undefined when the whole journal is sound. */
export async function firstBrokenEvent(sql: Sql): Promise<number | undefined> {
  let last: StoredEvent | undefined;
  for (;;) {
    const batch = await sql.query<StoredEvent>('select * from audit_events where id > $1 order by id limit $2', [last?.id ?? 0, BATCH]);
    const broken = firstBroken(last ? [last, ...batch] : batch);
    if (broken !== undefined || batch.length < BATCH) return broken;
    last = batch.at(-1);
  }
}

/** The same for events at hand, which must follow one another, the oldest first. */
export function firstBroken(events: readonly StoredEvent[]): number | undefined {
  return events.find((event, index) => {
    const previous = events[index - 1];
    return event.hash !== eventHash(event) || (previous && previous.hash !== event.previousHash);
  })?.id;
}

/** Removes events from more than three years before `at`, the only removal that the table allows. @returns how many */
export function forgetOldEvents(database: Database, at: Date): Promise<number> {
  return database.transaction(async (sql) => {
    await sql.query("select set_config('hromada.retention_at', $1, true)", [at.toISOString()]);
    return (await sql.query("delete from audit_events where at < $1::timestamptz - interval '3 years' returning id", [at])).length;
  });
}

type Hashed = Pick<StoredEvent, 'at' | 'actor' | 'ip' | 'action' | 'subject' | 'details' | 'previousHash'>;

function eventHash({ at, actor, ip, action, subject, details, previousHash }: Hashed): string {
  return createHash('sha256').update(JSON.stringify([previousHash, at.toISOString(), actor, ip, action, subject, details])).digest('hex');
}
