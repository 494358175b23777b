import path from 'node:path';
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { type Clock, systemClock } from './clock.ts';
import type { Council } from './council.ts';
import { migrate } from './data/migrate.ts';
import { openPglite } from './data/pglite-database.ts';
import { openPostgres } from './data/postgres-database.ts';
import type { Database } from './data/database.ts';
import type { WorkCalendar } from './days/work-calendar.ts';
import { seedDirectory } from './training/demo-staff.ts';
import { idGovUa } from './identity/id-gov-ua.ts';
import { retentionJob } from './jobs/base-jobs.ts';
import { runDueJobs } from './jobs/scheduler.ts';
import { fileMailer, smtpMailer } from './mail/mailer.ts';
import { MOCK_ID_PATH } from './mocks/mock-id-gov-ua.ts';
import type { Service, ServiceModule } from './service.ts';
import type { Settings } from './settings.ts';
import { mockSigner } from './signing/mock-signer.ts';
import { buildServer, serverOptions } from './web/server.ts';

const BASE_MIGRATIONS = new URL('./data/migrations/', import.meta.url);
const CALENDAR = new URL('../../data/calendar.json', import.meta.url);
const TICK_MS = 20_000;

/** What a service is started with. */
export interface StartRequest {
  readonly settings: Settings;
  readonly council: Council;
  readonly module: ServiceModule;
  readonly clock?: Clock;
  /** A store that is open already; else the settings say which to open. */
  readonly database?: Database;
}

/** A service that listens. */
export interface RunningService {
  readonly service: Service;
  /** Address without a slash at the end. */
  readonly url: string;
  /** Empties nothing, creates what is missing: tables, units, demo staff, topics. */
  prepare(): Promise<void>;
  /** Runs what is due at the clock's time; called by a timer too when `startTimer` was. */
  runJobs(): Promise<void>;
  startTimer(): void;
  stop(): Promise<void>;
}

/** Opens the store, brings it up to date and listens. The one place where ports get their adapters. */
export async function startService({ settings, council, module, clock = systemClock, database: given }: StartRequest): Promise<RunningService> {
  const app = Fastify(serverOptions(settings));
  const database = given ?? (await openDatabase(settings));
  let url = '';
  const { idGovUa: access } = settings;
  const service: Service = {
    settings,
    council,
    clock,
    database,
    identity: idGovUa({ ...access, url: () => access.url || `${url}${MOCK_ID_PATH}`, browserUrl: access.url || MOCK_ID_PATH, decrypt: undecryptable }),
    signer: mockSigner(),
    mailer: settings.smtpUrl ? smtpMailer(settings.smtpUrl, council.email) : fileMailer(path.join(settings.varFolder, 'outbox'), council.email),
    counting: { zone: settings.timeZone, calendar: readCalendar(council) },
    ownUrl: () => url,
    log: app.log,
  };
  const jobs = [retentionJob(module), ...module.jobs];
  let timer: NodeJS.Timeout | undefined;

  const prepare = async () => {
    await migrate(database, [BASE_MIGRATIONS, ...module.migrations], clock.now());
    await seedDirectory(service);
    await module.seed(service);
  };
  const runJobs = () =>
    runDueJobs({ sql: database, jobs, context: service, zone: settings.timeZone, onFailure: (job, failure) => app.log.error({ job, err: failure }, 'job failed') }, clock.now());

  await prepare();
  await buildServer(app, service, module);
  url = (await app.listen({ host: settings.host, port: settings.port })).replace('0.0.0.0', '127.0.0.1');
  return {
    service,
    url,
    prepare,
    runJobs,
    startTimer() {
      timer = setInterval(() => void runJobs().catch((failure: unknown) => app.log.error(failure)), TICK_MS);
    },
    async stop() {
      clearInterval(timer);
      await app.close();
      await database.close();
    },
  };
}

/** The store that the settings name, without bringing it up to date. */
export function openDatabase({ databaseUrl, varFolder }: Settings): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl) : openPglite(path.join(varFolder, 'data'));
}

function readCalendar({ publicHolidaysAreWorkingDays }: Council): WorkCalendar {
  const { publicHolidays, extraDaysOff, extraWorkingDays } = JSON.parse(readFileSync(CALENDAR, 'utf8')) as WorkCalendar;
  return { publicHolidays, extraDaysOff, extraWorkingDays, publicHolidaysAreWorkingDays };
}

/** The real id.gov.ua encrypts its answer; opening it needs a certified library, which goes here. */
async function undecryptable(): Promise<string> {
  throw new Error('The answer of id.gov.ua is encrypted. Add a certified decryption library in start-service.ts; see README, "Real sign-in".');
}
