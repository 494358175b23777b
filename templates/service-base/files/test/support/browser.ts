import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Browsers of the machine, in the order in which they are tried; `CHROME_PATH` comes before them. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'];

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

/** Starts a Chromium: that of `CHROME_PATH`, one that is installed, or the one from the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'] ?? '', ...INSTALLED].find((file) => file !== '' && existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS });
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, LD_LIBRARY_PATH: packagedLibraries() } as Record<string, string> });
}

/** The libraries that the packaged browser needs and a bare machine lacks; they come in the same package. */
function packagedLibraries(): string {
  const archive = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin', 'al2023.tar.br');
  if (!existsSync(archive)) return process.env['LD_LIBRARY_PATH'] ?? '';
  const folder = mkdtempSync(path.join(tmpdir(), 'chromium-libraries-'));
  const tar = path.join(folder, 'libraries.tar');
  writeFileSync(tar, brotliDecompressSync(readFileSync(archive)));
  execFileSync('tar', ['-xf', tar, '-C', folder]);
  return [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(path.delimiter);
}
