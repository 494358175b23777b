import type { Sql } from '../base/data/database.ts';

/** What happened to a document, for its card. The journal keeps the same for control, unalterable. */
export type StepKind = 'registered' | 'routed' | 'assigned' | 'extended' | 'resolved' | 'answered' | 'sentToSed';

/** One line of the history on a card. `who` is a name, or `system`. */
export interface Step {
  readonly documentId: number;
  readonly at: Date;
  readonly who: string;
  readonly kind: StepKind;
  readonly note: string;
}

/** Adds a line; call it inside the transaction of what it tells about. */
export async function recordStep(sql: Sql, { documentId, at, who, kind, note }: Step): Promise<void> {
  await sql.query('insert into document_steps (document_id, at, who, kind, note) values ($1, $2, $3, $4, $5)', [documentId, at, who, kind, note]);
}

/** The oldest first. */
export function listSteps(sql: Sql, documentId: number): Promise<readonly Step[]> {
  return sql.query<Step>('select * from document_steps where document_id = $1 order by id', [documentId]);
}
