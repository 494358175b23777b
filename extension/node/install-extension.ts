import { cp, glob, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly files: readonly string[];
}

/** What npm and vsce ship without being told. */
const ALWAYS = ['package.json', 'package.nls*.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/**
 * Puts an extension into an extensions folder as VS Code itself would: `PUBLISHER.NAME-VERSION` with package.json and exactly what its
 * `files` list ships, so a file that the list forgets is missing here too. Returns the new folder.
 */
export async function installExtension(source: string, extensionsFolder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const target = join(extensionsFolder, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const withheld = manifest.files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const shipped = manifest.files.filter((pattern) => !pattern.startsWith('!'));
  const left = await filesOf(source, withheld);
  for (const path of await filesOf(source, [...ALWAYS, ...shipped])) {
    if (left.has(path)) continue;
    await mkdir(dirname(join(target, path)), { recursive: true });
    await cp(join(source, path), join(target, path));
  }
  return target;
}

/** Each file that a pattern names, or that lies in a folder that it names; hidden ones too. Relative to the folder. */
async function filesOf(folder: string, patterns: readonly string[]): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for await (const entry of glob(patterns, { cwd: folder, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const inside = entry.isDirectory() ? await readdir(path, { recursive: true, withFileTypes: true }) : [entry];
    for (const file of inside) {
      if (file.isFile()) files.add(relative(folder, join(file.parentPath, file.name)));
    }
  }
  return files;
}
