import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPglite } from '../../src/base/data/pglite-database.ts';
import { openPostgres } from '../../src/base/data/postgres-database.ts';
import { readSettings, type Settings } from '../../src/base/settings.ts';
import { type RunningService, startService } from '../../src/base/start-service.ts';
import { COUNCIL } from '../../src/council.ts';
import { SERVICE } from '../../src/module.ts';
import { startStubServer, type StubServer } from './stub-server.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** The real service on a free port, with a clock, a store and a mail folder of its own. */
export interface TestService extends RunningService {
  readonly clock: TestClock;
  /** Stands for the council's document system. */
  readonly sed: StubServer;
  /** Back to an empty store, the first instant, no letters. */
  reset(): Promise<void>;
  /** Letters written so far, as raw `.eml` texts. */
  letters(): Promise<readonly string[]>;
}

const START = new Date('2026-10-05T06:00:00Z');

/** Limits so high that a test never meets them by chance. */
const NO_LIMITS = { general: 1_000_000, sensitive: 1_000_000 };

/** Starts it in memory, or in the PostgreSQL of `TEST_DATABASE_URL`, which is then emptied. */
export async function startTestService(changes: Partial<Settings> = {}): Promise<TestService> {
  const varFolder = await mkdtemp(path.join(tmpdir(), 'hromada-'));
  const clock = testClock(START);
  const sed = await startStubServer();
  const database = process.env['TEST_DATABASE_URL'] ? await openPostgres(process.env['TEST_DATABASE_URL']) : await openPglite();
  await database.script('drop schema public cascade; create schema public');
  const defaults = readSettings({ DEMO: 'on', VAR_DIR: varFolder, LOG_LEVEL: 'silent', SESSION_SECRET: 'only for tests' }, COUNCIL);
  const settings: Settings = { ...defaults, port: 0, sed: { url: sed.url, token: 'token' }, rateLimits: NO_LIMITS, ...changes };
  const running = await startService({ settings, council: COUNCIL, module: SERVICE, clock, database });
  const outbox = path.join(varFolder, 'outbox');

  return {
    ...running,
    clock,
    sed,
    async reset() {
      clock.set(START);
      sed.answer(200, { index: '0001/01-12' });
      sed.forget();
      await rm(outbox, { recursive: true, force: true });
      await database.script('drop schema public cascade; create schema public');
      await running.prepare();
    },
    async letters() {
      const names = await readdir(outbox).catch(() => []);
      return Promise.all(names.map((name) => readFile(path.join(outbox, name), 'utf8')));
    },
    async stop() {
      await running.stop();
      await sed.stop();
      await rm(varFolder, { recursive: true, force: true });
    },
  };
}
