import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How one running copy of the service is set up. Read once from the environment; `.env.example` explains each name. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the service; empty: as the request says. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** Folder for everything the service writes: data, letters, the secret. */
  readonly varFolder: string;
  /** Signs forms and keys the hashes of РНОКПП and access codes. Changing it makes both unreadable. */
  readonly secret: string;
  readonly timeZone: string;
  readonly trustProxy: boolean;
  readonly smtpUrl: string;
  readonly idGovUa: { readonly url: string; readonly clientId: string; readonly clientSecret: string; readonly certificate: string };
  readonly sed: { readonly url: string; readonly token: string };
  /** Training stand: mock id.gov.ua, mock signatures, invented staff. */
  readonly demo: boolean;
  readonly logLevel: string;
  /** Requests a minute from one address: all pages; pages that could be used to guess (sign-in, access codes). */
  readonly rateLimits: { readonly general: number; readonly sensitive: number };
}

/** What the project itself sets: the rest of the defaults are below. */
export interface SettingsDefaults {
  readonly port: number;
  readonly timeZone: string;
}

/** @throws Error when the environment asks for something unsafe or contradictory. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, defaults: SettingsDefaults): Settings {
  const idGovUaUrl = env['ID_GOV_UA_URL'] ?? '';
  const demo = (env['DEMO'] ?? (env['NODE_ENV'] === 'production' || idGovUaUrl ? 'off' : 'on')) === 'on';
  if (!demo && !idGovUaUrl) throw new Error('Set ID_GOV_UA_URL (real sign-in), or DEMO=on for a training stand with a mock one.');
  const varFolder = path.resolve(env['VAR_DIR'] ?? 'var');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(env['PORT'] ?? defaults.port),
    publicUrl: (env['PUBLIC_URL'] ?? '').replace(/\/$/, ''),
    databaseUrl: env['DATABASE_URL'] ?? '',
    varFolder,
    secret: env['SESSION_SECRET'] ?? keptSecret(varFolder),
    timeZone: env['TIME_ZONE'] ?? defaults.timeZone,
    trustProxy: env['TRUST_PROXY'] === 'on',
    smtpUrl: env['SMTP_URL'] ?? '',
    idGovUa: { url: idGovUaUrl, clientId: env['ID_GOV_UA_CLIENT_ID'] ?? 'training', clientSecret: env['ID_GOV_UA_CLIENT_SECRET'] ?? 'training', certificate: env['ID_GOV_UA_CERT'] ?? '' },
    sed: { url: env['SED_URL'] ?? '', token: env['SED_TOKEN'] ?? '' },
    demo,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    rateLimits: { general: Number(env['RATE_LIMIT'] ?? 600), sensitive: Number(env['RATE_LIMIT_SENSITIVE'] ?? 30) },
  };
}

/** The secret made at the first start, readable by the owner alone. */
function keptSecret(varFolder: string): string {
  const file = path.join(varFolder, 'secret');
  if (!existsSync(file)) {
    mkdirSync(varFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
