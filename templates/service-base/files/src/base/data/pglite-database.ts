import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.ts';
import { camelRow, type Database, type Sql, TYPE_READERS } from './database.ts';

/** PostgreSQL inside this process; its files lie in `folder`, or in memory when there is none. @throws Error when another process has the folder */
export async function openPglite(folder?: string): Promise<Database> {
  const unlock = folder ? lockFolder(folder) : () => {};
  if (folder) await mkdir(folder, { recursive: true });
  const engine = await PGlite.create({ ...(folder && { dataDir: folder }), parsers: { ...TYPE_READERS } });
  return {
    ...sqlOf(engine),
    kind: 'pglite',
    transaction: (work) => engine.transaction((inner) => work(sqlOf(inner))),
    script: async (text) => void (await engine.exec(text)),
    async close() {
      await engine.close();
      unlock();
    },
  };
}

function sqlOf(engine: Pick<PGlite, 'query'>): Sql {
  return {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await engine.query<Record<string, unknown>>(text, [...values])).rows.map((row) => camelRow<Row>(row)),
  };
}
