import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { makeOnce } from './make-once.ts';

/** The Chromium that `@sparticuz/chromium` carries, unpacked. */
export interface NpmBrowser {
  readonly executable: string;
  /** Copies of libnss3, libnspr4 and libexpat for a system that has none. */
  readonly libraries: string;
}

const unbrotli = promisify(brotliDecompress);
const VERSION = '147.0.0';

/**
 * Unpacks the browser into `cacheFolder` (250 MB, 3 s) unless it is there.
 * The package's own `executablePath()` trusts whatever it finds as /tmp/chromium, also a half of it after a killed run.
 */
export async function npmBrowser(cacheFolder: string): Promise<NpmBrowser> {
  const folder = join(cacheFolder, `chromium-${VERSION}`);
  await makeOnce(folder, async (temporary) => {
    await writeFile(join(temporary, 'chromium'), await unbrotli(await readFile(packed('chromium.br'))), { mode: 0o755 });
    await unpack('al2023.tar.br', temporary);
    await unpack('swiftshader.tar.br', temporary);
  });
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/**
 * A fontconfig file that names npm's fonts alone, so that a picture is the same on every machine, also on one without fonts.
 * Open Sans comes with the browser; DejaVu adds fixed width, arrows and check marks. Both hold all of Ukrainian.
 */
export async function npmFonts(cacheFolder: string): Promise<string> {
  const folder = resolve(cacheFolder, `fonts-${VERSION}`);
  await makeOnce(folder, async (temporary) => {
    await unpack('fonts.tar.br', temporary);
    await cp(join(npmFolder(), 'dejavu-fonts-ttf', 'ttf'), join(temporary, 'fonts', 'DejaVu'), { recursive: true });
    await writeFile(join(temporary, 'hromada-fonts.conf'), FONTS_CONF);
  });
  return join(folder, 'hromada-fonts.conf');
}

/** The family that is asked for → the families that answer. */
const FAMILIES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['sans-serif', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica', 'Segoe UI', 'Ubuntu'],
    ['Open Sans', 'DejaVu Sans'],
  ],
  [
    ['serif', 'Times New Roman', 'Georgia'],
    ['DejaVu Serif', 'DejaVu Sans'],
  ],
  [
    ['monospace', 'ui-monospace', 'Courier New', 'Consolas', 'Droid Sans Mono'],
    ['DejaVu Sans Mono', 'DejaVu Sans'],
  ],
];

const families = (names: readonly string[]): string => names.map((name) => `<family>${name}</family>`).join('');

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${FAMILIES.flatMap(([asked, answering]) =>
  asked.map((name) => `  <alias binding="strong">${families([name])}<prefer>${families(answering)}</prefer></alias>\n`),
).join('')}</fontconfig>
`;

const packed = (name: string): string => join(npmFolder(), '@sparticuz', 'chromium', 'bin', name);

/** The `node_modules` that holds the browser's package. */
function npmFolder(): string {
  return resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../../../..');
}

async function unpack(name: string, folder: string): Promise<void> {
  const tar = await unbrotli(await readFile(packed(name)));
  for (const { path, mode, bytes } of tarFiles(tar)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes, { mode });
  }
}

/** The plain files of a ustar archive; its other entries are folders. */
function* tarFiles(tar: Buffer): Generator<{ path: string; mode: number; bytes: Buffer }> {
  const text = (start: number, length: number) => tar.toString('latin1', start, start + length).replace(/\0.*$/s, '');
  let at = 0;
  while (at < tar.length && tar[at] !== 0) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const kind = text(at + 156, 1);
    const start = at + 512;
    if (kind === '0' || kind === '') {
      yield { path: text(at, 100), mode: Number.parseInt(text(at + 100, 8), 8), bytes: tar.subarray(start, start + size) };
    }
    at = start + Math.ceil(size / 512) * 512;
  }
}
