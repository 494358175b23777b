import pg from 'pg';
import { camelRow, type Database, type Sql, TYPE_READERS } from './database.ts';

/** A PostgreSQL server by its `postgres://` address, through a pool of ten connections. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser: readerOf } });
  await pool.query('select 1');
  return {
    ...sqlOf(pool),
    kind: 'postgres',
    script: async (text) => void (await pool.query(text)),
    close: () => pool.end(),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(sqlOf(client));
        await client.query('commit');
        return result;
      } catch (failure) {
        await client.query('rollback');
        throw failure;
      } finally {
        client.release();
      }
    },
  };
}

function sqlOf(client: Pick<pg.Pool, 'query'> | pg.PoolClient): Sql {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows.map((row: Record<string, unknown>) => camelRow<Row>(row)),
  };
}

const readerOf = ((oid: number, format?: 'text' | 'binary') =>
  TYPE_READERS[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;
