/** Runs SQL. Columns come back in camelCase, `date` as `YYYY-MM-DD`, `timestamptz` as Date, `bigint` as number. */
export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** The store of the service: PGlite in the process or a PostgreSQL server, with the same SQL. */
export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres';
  /** All of `work` or nothing; its own `sql` must be used inside. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Runs a script of several statements without values. */
  script(text: string): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL type numbers whose default reading does not suit: int8, numeric sums and date. */
export const TYPE_READERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1700: Number,
  1082: (text) => text,
};

/** The same row under the names that TypeScript uses: `due_on` becomes `dueOn`. */
export function camelRow<Row>(row: Record<string, unknown>): Row {
  const entries = Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]);
  return Object.fromEntries(entries) as Row;
}
