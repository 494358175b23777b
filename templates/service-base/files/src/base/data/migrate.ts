import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const LEDGER = 'create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)';

/**
 * Applies the `NNN-name.sql` files of the folders that were not applied yet, in order of their numbers, each in its own transaction.
 * @throws Error when an applied file has been changed since: write a new one instead.
 */
export async function migrate(database: Database, folders: readonly URL[], at: Date): Promise<void> {
  await database.script(LEDGER);
  const applied = await database.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations');
  const digestByName = new Map(applied.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, text } of await readMigrations(folders)) {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const known = digestByName.get(name);
    if (known === sha256) continue;
    if (known) throw new Error(`Migration ${name} was applied and then changed. Restore it and add a new file.`);
    await database.script(`begin; ${text}; insert into schema_migrations values ('${name}', '${sha256}', '${at.toISOString()}'); commit;`);
  }
}

async function readMigrations(folders: readonly URL[]) {
  const lists = await Promise.all(folders.map(async (folder) => (await readdir(folder)).filter((name) => name.endsWith('.sql')).map((name) => ({ name, url: new URL(name, folder) }))));
  const files = lists.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(files.map(async ({ name, url }) => ({ name, text: (await readFile(url, 'utf8')).replaceAll('\r\n', '\n') })));
}
