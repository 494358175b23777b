import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ApiOperation } from './api/openapi.ts';
import type { Clock } from './clock.ts';
import type { Council } from './council.ts';
import type { Database } from './data/database.ts';
import type { Counting } from './deadlines/due-date.ts';
import type { IdentityProvider } from './identity/identity-provider.ts';
import type { Job } from './jobs/scheduler.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Settings } from './settings.ts';
import type { Signer } from './signing/signer.ts';
import type { Access } from './web/access.ts';
import type { Localised } from './words/language.ts';

/** Everything that a running service works with. Made once, by `startService`. */
export interface Service {
  readonly settings: Settings;
  readonly council: Council;
  readonly clock: Clock;
  readonly database: Database;
  readonly identity: IdentityProvider;
  readonly signer: Signer;
  readonly mailer: Mailer;
  readonly counting: Counting;
  /** Address at which this process itself listens, for its own mocks. */
  readonly ownUrl: () => string;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}

/** An entry of the main navigation, shown to those who have access to its page. */
export interface NavigationItem {
  readonly href: string;
  readonly title: Localised;
  readonly access: Access;
}

/** What a service pack adds to the base. `src/service.ts` names the one of this project. */
export interface ServiceModule {
  /** Folders of numbered SQL files, numbers from 100 on; each ends in a slash. */
  readonly migrations: readonly URL[];
  readonly navigation: readonly NavigationItem[];
  readonly jobs: readonly Job<Service>[];
  readonly api: readonly ApiOperation[];
  /** Adds the pages. Each route says in `config.access` who may open it. */
  routes(app: FastifyInstance, service: Service): void;
  /** Fills empty directories at the first start. */
  seed(service: Service): Promise<void>;
  /** Applicants' data of documents closed before the instant lose what identifies a person. @returns how many documents */
  anonymise(service: Service, closedBefore: Date): Promise<number>;
}
