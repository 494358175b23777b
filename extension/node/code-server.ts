import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { KitError } from '../core/kit-error.ts';
import { installExtension } from './install-extension.ts';
import { type ProcessTree, startTree } from './process-tree.ts';

export interface CodeServerOptions {
  /** What `installCodeServer` returned. */
  readonly server: string;
  /** Where this server keeps its settings, storage, extensions and log; made if need be. */
  readonly dataFolder: string;
  /** Folders of extensions to install, each with a package.json that lists its `files`. What was installed before is forgotten. */
  readonly extensions?: readonly string[];
  /** Whether every folder is trusted; false starts in Restricted Mode. Default true. */
  readonly trust?: boolean;
  /** User settings beside QUIET_SETTINGS. Those that the folder already holds stay: they are the user's. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets a page run an extension's test suite. Only for tests. Default false. */
  readonly smokeTestDriver?: boolean;
  /** Default 0, a free one. */
  readonly port?: number;
}

export interface CodeServer {
  /** `127.0.0.1:PORT`, as `vscode-remote:` addresses name it. */
  readonly authority: string;
  /** The page that opens a folder, and in it a file. Absolute paths. */
  url(folder: string, file?: string): string;
  readonly logFile: string;
  stop(): Promise<void>;
}

/** Nothing that distracts from a task: no welcome, no chat, no telemetry, no advice. */
export const QUIET_SETTINGS = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
} as const;

const START_TIMEOUT = 60_000;

/**
 * Starts VS Code on the loopback interface and resolves when it answers. It ends at `stop()`, and with this process however that ends.
 * @throws KitError `editor/not-started` with the log, when it ends early or does not answer in a minute.
 */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { server, dataFolder, extensions = [], port = 0 } = options;
  const extensionsFolder = join(dataFolder, 'extensions');
  const settings = join(dataFolder, 'data', 'User', 'settings.json');
  await mkdir(join(settings, '..'), { recursive: true });
  await writeOnce(settings, JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, undefined, 2));
  // An old extensions.json would hide a new version of an extension.
  await rm(extensionsFolder, { recursive: true, force: true });
  for (const extension of extensions) await installExtension(extension, extensionsFolder);

  const logFile = join(dataFolder, 'server.log');
  const tree = startTree([join('out', 'server-main.js'), ...flags(options, port)], {
    cwd: server,
    // Without a gallery the editor asks nobody about extensions.
    env: { EXTENSIONS_GALLERY: '{}', XDG_CACHE_HOME: join(dataFolder, 'cache') },
  });
  const log = collectLog(tree, logFile);
  try {
    const authority = `127.0.0.1:${await waitUntilListening(tree, log)}`;
    return { authority, url: (folder, file) => workbenchUrl(authority, folder, file), logFile, stop: tree.stop };
  } catch (error) {
    await tree.stop();
    throw error;
  }
}

async function writeOnce(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

function flags({ dataFolder, trust = true, smokeTestDriver = false }: CodeServerOptions, port: number): readonly string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataFolder, '--telemetry-level', 'off'],
    ...['--without-connection-token', '--accept-server-license-terms', '--disable-experiments'],
    ...(trust ? ['--disable-workspace-trust'] : []),
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

function workbenchUrl(authority: string, folder: string, file?: string): string {
  const payload = file === undefined ? '' : `&payload=${payloadOf({ openFile: `vscode-remote://${authority}${encodeURI(file)}` })}`;
  return `http://${authority}/?folder=${encodeURIComponent(folder)}${payload}`;
}

/** What a workbench address hands to the workbench beside the folder. */
export function payloadOf(entries: Readonly<Record<string, string>>): string {
  return encodeURIComponent(JSON.stringify(Object.entries(entries)));
}

/** Everything goes to the file; the function returns what is worth reading so far. */
function collectLog({ process }: ProcessTree, logFile: string): () => string {
  const file = createWriteStream(logFile);
  const text: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      file.write(chunk);
      text.push(chunk);
    });
  }
  process.once('close', () => file.end());
  return () => readableLog(text.join(''));
}

/** The log without the pages about native parts that are not there, which the editor does without. */
export function readableLog(log: string): string {
  return log.replaceAll(/^.*Error: Could not locate the bindings file.*?^}\n/gms, '').trim();
}

/** The port, once the server answers on it. */
async function waitUntilListening({ process }: ProcessTree, log: () => string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    if (process.exitCode !== null || process.signalCode !== null) break;
    const port = /^Extension host agent listening on (\d+)/m.exec(log())?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/`))) return port;
    await delay(50);
  }
  throw new KitError('editor/not-started', { reason: log() });
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return ok;
  } catch {
    return false;
  }
}
