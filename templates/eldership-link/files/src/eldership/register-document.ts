import { createHash, createHmac, randomInt } from 'node:crypto';
import { type Actor, recordEvent } from '../base/audit/audit-trail.ts';
import type { Sql } from '../base/data/database.ts';
import { dateIn } from '../base/days/calendar-date.ts';
import { dueDate } from '../base/deadlines/due-date.ts';
import { DISTRICT, findUnit } from '../base/people/directory.ts';
import type { Service } from '../base/service.ts';
import type { Card } from './card.ts';
import { recordStep } from './steps.ts';

/** What registration gives back. The code is shown once; only its keyed hash is stored. */
export interface Registered {
  readonly id: number;
  readonly number: string;
  /** Empty when the card had been registered before under the same `clientId`. */
  readonly accessCode: string;
}

/** Letters and digits that nobody confuses when reading aloud. */
const CODE_SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 10;

/**
 * Numbers the card, finds its unit by topic and its due date by kind: all in one transaction, so it is in the unit's queue at once.
 * A card that a device sends twice is registered once.
 */
export async function registerDocument(service: Service, card: Card, actor: Actor): Promise<Registered> {
  const { database, clock, counting, settings } = service;
  const at = clock.now();
  const accessCode = newAccessCode();
  return database.transaction(async (sql) => {
    const known = card.clientId && (await sql.query<Registered>('select id, number from documents where client_id = $1', [card.clientId]))[0];
    if (known) return { id: known.id, number: known.number, accessCode: '' };

    const number = await nextNumber(sql, card.districtId, dateIn(settings.timeZone, at).slice(0, 4));
    const unitId = await unitFor(sql, card);
    const [{ id } = { id: 0 }] = await sql.query<{ id: number }>(
      `insert into documents (number, kind, district_id, received_at, surname, given_name, patronymic, residence, phone, email, substance, topic_id, unit_id, state, due_on, access_code_hash, client_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'registered', $14, $15, $16) returning id`,
      [number, card.kind, card.districtId, at, card.surname, card.givenName, card.patronymic, card.residence, card.phone, card.email, card.substance,
        card.topicId ?? null, unitId, dueDate(card.kind, at, counting), accessCodeHash(number, accessCode, settings.secret), card.clientId ?? null],
    );
    for (const { name, bytes } of card.files) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await sql.query('insert into attachments (document_id, name, sha256, content) values ($1, $2, $3, $4)', [id, name, sha256, bytes]);
    }
    await recordStep(sql, { documentId: id, at, who: actor.actor, kind: 'registered', note: '' });
    await recordStep(sql, { documentId: id, at, who: 'system', kind: 'routed', note: (await findUnit(sql, unitId))?.name ?? unitId });
    await recordEvent(sql, { ...actor, action: 'CARD_CREATED', subject: number, details: { unit: unitId } }, at);
    return { id, number, accessCode };
  });
}

/** Next number of the district in the year, without gaps: the counter's row stays locked until the transaction ends. */
async function nextNumber(sql: Sql, districtId: string, year: string): Promise<string> {
  const unit = await findUnit(sql, districtId);
  if (!unit) throw new Error(`No unit ${districtId} to register in`);
  const [{ last } = { last: 0 }] = await sql.query<{ last: number }>(
    'insert into number_counters values ($1, $2, 1) on conflict (year, district) do update set last = number_counters.last + 1 returning last',
    [Number(year), unit.code],
  );
  return `${year}/${unit.code}/${String(last).padStart(5, '0')}`;
}

/** The unit of the topic; without a topic the first office of the council, whose registrar routes by hand. */
async function unitFor(sql: Sql, { topicId }: Card): Promise<string> {
  const [topic] = topicId ? await sql.query<{ unitId: string }>('select unit_id from topics where id = $1', [topicId]) : [];
  return topic?.unitId ?? (await firstOffice(sql));
}

/** The unit that receives what has no other address: the first that is not a district. */
export async function firstOffice(sql: Sql): Promise<string> {
  const [unit] = await sql.query<{ id: string }>('select id from units order by (kind = $1), position limit 1', [DISTRICT]);
  return unit?.id ?? '';
}

/** Keyed hash under which an access code is stored; spaces, dashes and case of the code do not matter. */
export function accessCodeHash(number: string, code: string, secret: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '');
  return createHmac('sha256', secret).update(`access:${number}:${plain}`).digest('hex');
}

/** Ten signs in two groups: `K7M2P-9XQ4T`, 50 bits. */
function newAccessCode(): string {
  const signs = Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
}
