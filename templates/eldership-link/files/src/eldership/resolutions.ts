import { type Actor, recordEvent } from '../base/audit/audit-trail.ts';
import type { Sql } from '../base/data/database.ts';
import type { IsoDate } from '../base/days/calendar-date.ts';
import type { Employee } from '../base/people/directory.ts';
import type { Service } from '../base/service.ts';
import { REFUSAL_EVENTS, type RefusalReason, type Verification } from '../base/signing/signer.ts';
import { changeDocument } from './change-document.ts';
import type { Document } from './document.ts';

/** An instruction of a head to a unit on a document; a draft until `verification` is there. */
export interface Resolution {
  readonly id: number;
  readonly documentId: number;
  readonly authorId: number;
  readonly authorName: string;
  readonly text: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly dueOn: IsoDate;
  readonly verification: Verification | null;
}

const RESOLUTION = `select r.*, e.full_name as author_name, u.name as unit_name from resolutions r
  join employees e on e.id = r.author_id join units u on u.id = r.unit_id`;

/** Of one document, the oldest first. */
export function listResolutions(sql: Sql, documentId: number): Promise<readonly Resolution[]> {
  return sql.query<Resolution>(`${RESOLUTION} where r.document_id = $1 order by r.id`, [documentId]);
}

/** Drafts too; undefined when there is none with the id. */
export async function findResolution(sql: Sql, id: number): Promise<Resolution | undefined> {
  if (!Number.isSafeInteger(id)) return undefined;
  return (await sql.query<Resolution>(`${RESOLUTION} where r.id = $1`, [id]))[0];
}

/** What a head writes. */
export interface DraftResolution {
  readonly text: string;
  readonly unitId: string;
  readonly dueOn: IsoDate;
}

/** @returns the id of the draft */
export async function draftResolution({ database, clock }: Service, documentId: number, author: Employee, { text, unitId, dueOn }: DraftResolution): Promise<number> {
  const [{ id } = { id: 0 }] = await database.query<{ id: number }>(
    'insert into resolutions (document_id, author_id, text, unit_id, due_on, created_at) values ($1, $2, $3, $4, $5, $6) returning id',
    [documentId, author.id, text, unitId, dueOn, clock.now()],
  );
  return id;
}

/** What is signed: the number, the instruction, who is instructed and until when. */
export function signedText({ number }: Document, { text, unitName, dueOn }: Resolution): string {
  return [number, text, unitName, dueOn].join('\n');
}

/** Signs a draft. A refusal changes nothing but the journal. @returns why it was refused, if it was */
export async function signResolution(service: Service, document: Document, resolution: Resolution, keyId: string, actor: Actor): Promise<RefusalReason | undefined> {
  const { signer, database, clock } = service;
  const outcome = await signer.sign({ text: signedText(document, resolution), keyId, signer: actor.actor, at: clock.now() });
  if (outcome.kind === 'refused') {
    await database.transaction((sql) => recordEvent(sql, { ...actor, action: REFUSAL_EVENTS[outcome.reason], subject: document.number, details: { resolution: resolution.id } }, clock.now()));
    return outcome.reason;
  }
  await changeDocument(service, document, actor, {
    kind: 'resolved',
    note: resolution.unitName,
    action: 'SIGNED',
    details: { resolution: resolution.id, certificate: outcome.verification.certificate.serial },
    async apply(sql) {
      await sql.query('update resolutions set verification = $2 where id = $1', [resolution.id, JSON.stringify(outcome.verification)]);
      await sql.query("update documents set unit_id = $2, executor_id = case when unit_id = $2 then executor_id end, state = 'inProgress' where id = $1", [document.id, resolution.unitId]);
    },
  });
  return undefined;
}
