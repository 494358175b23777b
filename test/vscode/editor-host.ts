import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../extension/core/text/language.ts';
import { launchBrowser } from '../../extension/node/browser.ts';
import { type CodeServer, type CodeServerOptions, startCodeServer } from '../../extension/node/code-server.ts';
import { installCodeServer } from '../../extension/node/install-code-server.ts';

/** The checkout, which is also the extension under development. */
export const CHECKOUT = resolve(import.meta.dirname, '../..');

export interface EditorHostOptions extends Pick<CodeServerOptions, 'trust' | 'settings' | 'extensions' | 'smokeTestDriver'> {
  /** A folder of fixtures; the editor gets a fresh copy of it. Without one, an empty folder. */
  readonly fixture?: string;
  /** The name of the copy, which pictures show. Default `workspace`. */
  readonly name?: string;
}

/** A VS Code server and a browser, and a folder to work in. */
export interface EditorHost {
  readonly server: CodeServer;
  readonly browser: Browser;
  /** The fresh copy, absolute. */
  readonly folder: string;
  /** Ends both and removes what they wrote. */
  stop(): Promise<void>;
}

/** Starts both, installed from npm if need be (a minute on the first run, two seconds later). */
export async function startEditorHost({ fixture, name = 'workspace', ...options }: EditorHostOptions): Promise<EditorHost> {
  const server = await installCodeServer({ cacheFolder: join(CHECKOUT, '.vscode-test') });
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'hromada-editor-')));
  const ends: (() => Promise<void>)[] = [() => rm(temporary, { recursive: true, force: true, maxRetries: 5 })];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const folder = join(temporary, name);
    await (fixture === undefined ? mkdir(folder) : cp(fixture, folder, { recursive: true }));
    const running = await startCodeServer({ ...options, server, dataFolder: join(temporary, 'data') });
    ends.push(running.stop);
    const browser = await launchBrowser({ cacheFolder: join(CHECKOUT, '.cache') });
    ends.push(() => browser.close());
    return { server: running, browser, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Before the page is opened: the language that VS Code tells extensions, for package.nls.*.json too.
 * Its own words stay English, since npm has no language pack.
 */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((value) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => value, set: () => {} });
  }, language);
}
