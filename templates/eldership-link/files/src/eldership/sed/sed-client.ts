import { createHash } from 'node:crypto';
import type { Sql } from '../../base/data/database.ts';
import { dateIn } from '../../base/days/calendar-date.ts';
import type { Document } from '../document.ts';

/** What goes to the council's document system: the card and its attachments, PDF in base64. */
export interface SedCard {
  readonly number: string;
  readonly kind: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly applicant: string;
  readonly residence: string;
  readonly substance: string;
  readonly attachments: readonly { readonly name: string; readonly mediaType: 'application/pdf'; readonly sha256: string; readonly content: string }[];
}

/** The council's electronic document system (СЕД). */
export interface Sed {
  /** Delivers the card. The same number twice is one card there. @returns its index in the СЕД. @throws Error when it is not accepted */
  deliver(card: SedCard): Promise<string>;
}

/** A СЕД with a REST API: `POST /documents` answers `{"index": "…"}`. `url` is asked for at each call. */
export function restSed(url: () => string, token: string): Sed {
  return {
    async deliver(card) {
      const response = await fetch(`${url()}/documents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': card.number, ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(card),
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { index } = (await response.json()) as { index?: unknown };
      if (typeof index !== 'string' || index === '') throw new Error('answer without an index');
      return index;
    },
  };
}

/** Puts a document into the form of the СЕД. */
export async function toSedCard(sql: Sql, document: Document, zone: string): Promise<SedCard> {
  const files = await sql.query<{ name: string; content: Uint8Array }>('select name, content from attachments where document_id = $1 order by id', [document.id]);
  return {
    number: document.number,
    kind: document.kind,
    receivedOn: dateIn(zone, document.receivedAt),
    dueOn: document.dueOn,
    applicant: [document.surname, document.givenName, document.patronymic].filter(Boolean).join(' '),
    residence: document.residence,
    substance: document.substance,
    attachments: files.map(({ name, content }) => ({ name, mediaType: 'application/pdf', sha256: createHash('sha256').update(content).digest('hex'), content: Buffer.from(content).toString('base64') })),
  };
}
