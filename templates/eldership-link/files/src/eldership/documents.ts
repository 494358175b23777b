import type { Sql } from '../base/data/database.ts';
import type { IsoDate } from '../base/days/calendar-date.ts';
import type { Employee } from '../base/people/directory.ts';
import type { Document } from './document.ts';

/** Which documents of a desk to show. */
export const DESK_FILTERS = {
  open: "d.state <> 'answered'",
  overdue: "d.state <> 'answered' and d.due_on < $2",
  answered: "d.state = 'answered'",
  all: 'true',
} as const;

/** One of `DESK_FILTERS`. */
export type DeskFilter = keyof typeof DESK_FILTERS;

/** A line of a desk. */
export interface DeskLine extends Document {
  readonly unitName: string;
  readonly executorName: string | null;
}

/** How many lines a desk shows. */
export const DESK_LIMIT = 200;

/** What the employee may see: a starosta the district's, a registrar everything, others what is in their unit. */
function scope({ role }: Employee): string {
  if (role === 'registrar') return '$1::text is not null';
  return role === 'starosta' ? 'd.district_id = $1' : 'd.unit_id = $1';
}

/** Documents that the employee sees, due soonest first. `today` is in the service's zone. */
export function deskLines(sql: Sql, employee: Employee, filter: DeskFilter, today: IsoDate): Promise<readonly DeskLine[]> {
  return sql.query<DeskLine>(
    `select d.*, u.name as unit_name, e.full_name as executor_name from documents d
     join units u on u.id = d.unit_id left join employees e on e.id = d.executor_id
     where ${scope(employee)} and ${DESK_FILTERS[filter]} and $2::date is not null
     order by (d.state = 'answered'), d.due_on, d.id limit ${DESK_LIMIT}`,
    [employee.unitId, today],
  );
}

/** The document, if it exists and the employee may see it. */
export async function visibleDocument(sql: Sql, id: number, employee: Employee): Promise<Document | undefined> {
  if (!Number.isSafeInteger(id)) return undefined;
  const rows = await sql.query<Document>(`select * from documents d where ${scope(employee)} and d.id = $2`, [employee.unitId, id]);
  return rows[0];
}

/** By the number on the applicant's slip. */
export async function documentByNumber(sql: Sql, number: string): Promise<(Document & { readonly accessCodeHash: string }) | undefined> {
  return (await sql.query<Document & { accessCodeHash: string }>('select * from documents where number = $1', [number]))[0];
}

/** A PDF of a document, without its bytes. */
export interface Attachment {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
}

/** In the order in which they came. */
export function listAttachments(sql: Sql, documentId: number): Promise<readonly Attachment[]> {
  return sql.query<Attachment>('select id, name, sha256 from attachments where document_id = $1 order by id', [documentId]);
}

/** Takes what identifies the applicant out of documents closed before the instant. @returns how many */
export async function anonymiseDocuments(sql: Sql, closedBefore: Date): Promise<number> {
  const rows = await sql.query<{ id: number }>(
    `update documents set surname = '', given_name = '', patronymic = '', residence = '', phone = '', email = '', substance = '', answer = null, client_id = null, anonymised = true
     where closed_at < $1 and not anonymised returning id`,
    [closedBefore],
  );
  const ids = rows.map(({ id }) => id);
  await sql.query('delete from attachments where document_id = any($1)', [ids]);
  await sql.query("update resolutions set text = '' where document_id = any($1)", [ids]);
  return rows.length;
}
