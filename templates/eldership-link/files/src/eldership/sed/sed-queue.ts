import { type Actor, recordEvent, SYSTEM_ACTOR } from '../../base/audit/audit-trail.ts';
import type { Sql } from '../../base/data/database.ts';
import type { Job } from '../../base/jobs/scheduler.ts';
import type { Service } from '../../base/service.ts';
import type { Document } from '../document.ts';
import { recordStep } from '../steps.ts';
import { restSed, toSedCard } from './sed-client.ts';
import { MOCK_SED_PATH } from './mock-sed.ts';

/** When to try again and when to give up. */
export const SED_RETRY = { afterMinutes: 5, attempts: 12 } as const;

/** A document on its way to the СЕД. `waiting` is tried again, `failed` is not. */
export interface Transfer {
  readonly documentId: number;
  readonly number: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastError: string;
  readonly sedIndex: string | null;
}

const TRANSFER = 'select t.*, d.number from sed_transfers t join documents d on d.id = t.document_id';

/** What waits or failed first, then what was sent last. */
export function listTransfers(sql: Sql): Promise<readonly Transfer[]> {
  return sql.query<Transfer>(`${TRANSFER} order by (t.state = 'sent'), t.document_id desc limit 200`);
}

/** Undefined when the document was never put into the queue. */
export async function findTransfer(sql: Sql, documentId: number): Promise<Transfer | undefined> {
  return (await sql.query<Transfer>(`${TRANSFER} where t.document_id = $1`, [documentId]))[0];
}

/** Puts the document into the queue, with all its attempts anew, and tries at once. */
export async function transferDocument(service: Service, document: Document, actor: Actor): Promise<void> {
  const { database, clock } = service;
  await database.transaction(async (sql) => {
    await sql.query(
      `insert into sed_transfers (document_id, state, next_attempt_at) values ($1, 'waiting', $2)
       on conflict (document_id) do update set state = 'waiting', attempts = 0, next_attempt_at = $2 where sed_transfers.state = 'failed'`,
      [document.id, clock.now()],
    );
    await recordEvent(sql, { ...actor, action: 'EXPORTED', subject: document.number, details: { to: 'SED' } }, clock.now());
  });
  await tryTransfers(service, clock.now());
}

/** Looks every minute for transfers whose time has come. */
export const sedJob: Job<Service> = { name: 'sed', plan: { everyMinutes: 1 }, run: tryTransfers };

/** Tries every waiting transfer whose time has come. What the СЕД refuses stays in the queue for five minutes, twelve times at most. */
async function tryTransfers(service: Service, at: Date): Promise<void> {
  const due = await service.database.query<Document>("select d.* from sed_transfers t join documents d on d.id = t.document_id where t.state = 'waiting' and t.next_attempt_at <= $1 order by d.id", [at]);
  for (const document of due) await tryTransfer(service, document, at);
}

async function tryTransfer({ database, settings, log, ownUrl }: Service, document: Document, at: Date): Promise<void> {
  const sed = restSed(() => settings.sed.url || `${ownUrl()}${MOCK_SED_PATH}`, settings.sed.token);
  const next = new Date(at.getTime() + SED_RETRY.afterMinutes * 60_000);
  try {
    const index = await sed.deliver(await toSedCard(database, document, settings.timeZone));
    await database.transaction(async (sql) => {
      await sql.query("update sed_transfers set state = 'sent', attempts = attempts + 1, next_attempt_at = null, last_error = '', sed_index = $2 where document_id = $1", [document.id, index]);
      await recordStep(sql, { documentId: document.id, at, who: SYSTEM_ACTOR.actor, kind: 'sentToSed', note: index });
    });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    log.warn({ number: document.number, reason }, 'SED did not take the card');
    await database.query(
      `update sed_transfers set attempts = attempts + 1, last_error = $2,
         state = case when attempts + 1 < $4 then 'waiting' else 'failed' end, next_attempt_at = case when attempts + 1 < $4 then $3::timestamptz end where document_id = $1`,
      [document.id, reason, next, SED_RETRY.attempts],
    );
  }
}
