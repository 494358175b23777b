/// <reference lib="es2024.promise" />
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import type { Language } from '../../extension/core/text/language.ts';
import { payloadOf, readableLog } from '../../extension/node/code-server.ts';
import { CHECKOUT, type EditorHostOptions, speak, startEditorHost } from './editor-host.ts';
import { REPORT_MARK } from './suite/report-mark.ts';

export interface SuiteOptions extends Omit<EditorHostOptions, 'extensions' | 'smokeTestDriver'> {
  /** The extension under test. Default the checkout. */
  readonly extension?: string;
  /** What `vscode.env.language` tells the extension. Default `en`. */
  readonly language?: Language;
  /** Each line of mocha's report, as it comes. */
  readonly onLine?: (line: string) => void;
  /** Milliseconds. Default three minutes. */
  readonly timeout?: number;
}

export interface SuiteRun {
  /** 0 when all passed. */
  readonly exitCode: number;
  /** Mocha's report. */
  readonly report: string;
  /** What else the editor and its extension host printed: where to look when there is no report. */
  readonly log: string;
}

/**
 * Runs `dist/test/index.cjs` in the extension host of a real VS Code.
 * Rejects, with the log, when it did not come to its end: the page crashed or the time is up.
 */
export async function runSuite({
  extension = CHECKOUT,
  language = 'en',
  onLine,
  timeout = 180_000,
  ...options
}: SuiteOptions): Promise<SuiteRun> {
  const suite = join(extension, 'dist', 'test', 'index.cjs');
  if (!existsSync(suite)) throw new Error(`${suite} is missing. Build it: node esbuild.config.mjs --tests`);

  const host = await startEditorHost({ ...options, smokeTestDriver: true });
  try {
    const report: string[] = [];
    const log: string[] = [];
    const page = await host.browser.newPage();
    await speak(page, language);
    const ended = await suiteEnd(page, timeout, (text) => {
      const mark = text.indexOf(REPORT_MARK);
      if (mark < 0) return void log.push(text);
      const line = text.slice(mark + REPORT_MARK.length);
      report.push(line);
      onLine?.(line);
    });
    const remote = (path: string) => `vscode-remote://${host.server.authority}${encodeURI(path)}`;
    const payload = payloadOf({ extensionDevelopmentPath: remote(extension), extensionTestsPath: remote(suite) });
    await page.goto(`${host.server.url(host.folder)}&payload=${payload}`);
    const exitCode = await ended.exitCode.catch((cause) => {
      throw new Error(`${cause.message}\n${readable(log)}`, { cause });
    });
    return { exitCode, report: report.join('\n'), log: readable(log) };
  } finally {
    await host.stop();
  }
}

/** The workbench calls two functions of its page: one for each console line, its extension host's too, and one at the end. */
async function suiteEnd(page: Page, timeout: number, onText: (text: string) => void): Promise<{ readonly exitCode: Promise<number> }> {
  const clock = new AbortController();
  const end = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => onText(format(...args)));
  await page.exposeFunction('codeAutomationExit', (code: number) => end.resolve(code));
  page.once('crash', () => end.reject(new Error('The page of the editor crashed')));
  delay(timeout, undefined, { signal: clock.signal }).then(
    () => end.reject(new Error(`The editor tests did not end in ${timeout / 1000} s`)),
    () => {},
  );
  return { exitCode: end.promise.finally(() => clock.abort()) };
}

/** Without what VS Code prints about itself in every run. */
function readable(log: readonly string[]): string {
  return log
    .map((text) => readableLog(`${text}\n`))
    .filter((text) => text !== '' && !EVERYDAY.test(text))
    .join('\n');
}

const EVERYDAY =
  /Could not locate the bindings file|Release\/watchdog|connection token|Creating a socket|grace time|from gallery|builtin extensions cache|Service Worker|AgentHost|AccountPolicyGate|^Creation of workbench|Canceled: Canceled/;
