import type { FoundEntry, FoundPack } from '../../extension/core/pack/pack.ts';
import { toUtf8 } from '../../extension/core/text/utf8.ts';

export const PACKAGE_JSON = '{"name": "@test/pack", "version": "1.2.3", "keywords": ["hromada-pack"]}';

/** A `pack.yaml` with what the schema asks for, and `rest` below it. */
export function packYaml(rest = '', kind = 'service'): string {
  return `schemaVersion: "1.0"\nkind: ${kind}\ntitle: {uk: Пакет, en: Pack}\n${rest}`;
}

/** The files of a pack that is right, with `files` put over them; undefined takes one away. */
export function packFiles(files: Record<string, string | Uint8Array | undefined> = {}): Record<string, string | Uint8Array> {
  const all = { 'package.json': PACKAGE_JSON, 'pack.yaml': packYaml(), ...files };
  return Object.fromEntries(Object.entries(all).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]])));
}

/** A pack as a folder would tell it, with `entries` put over what its files look like. */
export function foundPack(files: Record<string, string | Uint8Array>, entries: Record<string, Partial<FoundEntry>> = {}): FoundPack {
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? toUtf8(content) : content]));
  const paths = [...new Set([...bytes.keys(), ...Object.keys(entries)])].sort();
  return {
    label: 'pack',
    files: bytes,
    entries: paths.map((path) => ({ path, kind: 'file', size: bytes.get(path)?.length ?? 0, executable: false, ...entries[path] })),
  };
}
