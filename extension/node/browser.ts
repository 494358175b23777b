import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { KitError } from '../core/kit-error.ts';
import { npmBrowser, npmFonts } from './npm-browser.ts';

export interface BrowserOptions {
  /** Where the npm browser and the fonts are unpacked, once. */
  readonly cacheFolder: string;
  /** Default true. */
  readonly headless?: boolean;
}

/** One way to start a browser. */
interface Candidate {
  readonly executable: string;
  /** Folder of shared libraries, where the system may lack them. */
  readonly libraries?: string;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without hinting, letters are as wide on every machine.
  '--font-render-hinting=none',
];

const SYSTEM_BROWSERS: { readonly [Platform in NodeJS.Platform]?: readonly string[] } = {
  linux: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'].map((name) => `/usr/bin/${name}`),
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((root) =>
    join(process.env[root] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

const LAUNCH_TIMEOUT = 30_000;

/**
 * Starts the first browser that works: the one that CHROME_PATH names (then no other is tried), one of the system, the one from npm,
 * that one with its own libraries. It ends with this process, however that ends.
 * @throws KitError `browser/not-started` with what each of them answered.
 */
export async function launchBrowser({ cacheFolder, headless = true }: BrowserOptions): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const fonts = process.platform === 'linux' ? { FONTCONFIG_FILE: await npmFonts(cacheFolder), XDG_CACHE_HOME: cacheFolder } : {};
  const answers: string[] = [];
  for await (const { executable, libraries } of candidates(cacheFolder)) {
    const env = { ...process.env, ...fonts, ...(libraries && { LD_LIBRARY_PATH: libraries }) };
    try {
      return await chromium.launch({ executablePath: executable, headless, args: FLAGS, env, timeout: LAUNCH_TIMEOUT });
    } catch (error) {
      answers.push(`${executable}: ${firstReason(error)}`);
    }
  }
  throw new KitError('browser/not-started', { reason: answers.join('\n') || `${process.platform} ${process.arch}` });
}

/** Lazy: the npm browser is unpacked only when no other one works. */
async function* candidates(cacheFolder: string): AsyncGenerator<Candidate> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return yield { executable: chosen };

  for (const executable of SYSTEM_BROWSERS[process.platform] ?? []) {
    if (existsSync(executable)) yield { executable };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executable, libraries } = await npmBrowser(cacheFolder);
    yield { executable };
    yield { executable, libraries };
  }
}

/** Playwright's message is a page of call log; the browser's own words stand in a line that begins with its output. */
function firstReason(error: unknown): string {
  const lines = String(error).split('\n');
  return (lines.find((line) => /\[err\]|ENOENT|EACCES/.test(line)) ?? lines[0] ?? '').trim();
}
