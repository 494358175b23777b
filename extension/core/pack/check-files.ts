import { pathFault } from '../files/project-path.ts';
import type { FindingCode, FindingDetails } from '../finding/finding.ts';
import type { Texts } from '../text/language.ts';
import { packFinding, sourceOf } from './found-text.ts';
import { installScript } from './install-scripts.ts';
import type { FoundPack, PackFinding } from './pack.ts';
import { collisionsOf, foldPath } from './path-collisions.ts';

/** The most that a pack may hold. Bytes. */
export const LIMITS = { entries: 20_000, total: 64 * 1024 * 1024, file: 8 * 1024 * 1024 } as const;

/** Folders that are never entered: what version control keeps beside a pack is no part of it. */
export const SKIPPED_FOLDERS = ['.git'] as const;

/** Names in a project that git, npm or the kit act upon. */
const RESERVED_NAMES = ['.git', 'node_modules', '.hromada'];
/** What may be code only where it is copied from or compared with. */
const DATA_FOLDERS = /^(?:files|cases)\//;
const CODE = /\.(?:[cm]?[jt]sx?|node|wasm|py|rb|pl|php|lua|sh|bash|zsh|fish|bat|cmd|ps1|psm1|vbs|wsf|jar|class)$/i;
const PROGRAM = /\.(?:exe|dll|so|dylib|node|com|scr|msi|msix|app|deb|rpm|apk)$/i;

/** How programs start, byte by byte. Sources: ELF 1.2; Mach-O loader.h; PE format; WebAssembly core 1.0; POSIX exec. */
const MAGIC: readonly (readonly [start: readonly number[], what: Texts])[] = [
  [[0x7f, 0x45, 0x4c, 0x46], { uk: 'програма (ELF)', en: 'a program (ELF)' }],
  [[0x4d, 0x5a], { uk: 'програма Windows', en: 'a Windows program' }],
  [[0xfe, 0xed, 0xfa, 0xce], { uk: 'програма macOS', en: 'a macOS program' }],
  [[0xfe, 0xed, 0xfa, 0xcf], { uk: 'програма macOS', en: 'a macOS program' }],
  [[0xce, 0xfa, 0xed, 0xfe], { uk: 'програма macOS', en: 'a macOS program' }],
  [[0xcf, 0xfa, 0xed, 0xfe], { uk: 'програма macOS', en: 'a macOS program' }],
  [[0xca, 0xfe, 0xba, 0xbe], { uk: 'програма macOS або Java', en: 'a macOS or Java program' }],
  [[0x00, 0x61, 0x73, 0x6d], { uk: 'програма WebAssembly', en: 'a WebAssembly program' }],
  [[0x23, 0x21], { uk: 'скрипт, що починається з «#!»', en: 'a script that starts with "#!"' }],
  [[0xef, 0xbb, 0xbf, 0x23, 0x21], { uk: 'скрипт, що починається з «#!»', en: 'a script that starts with "#!"' }],
];

const NO_BYTES = new Uint8Array();

/** Everything in a pack that is not plain data under a path that any file system can hold. Never throws. */
export function checkFiles(found: FoundPack): readonly PackFinding[] {
  const findings: PackFinding[] = [];
  for (const entry of found.entries) {
    const { path } = entry;
    const at = <Code extends FindingCode>(code: Code, details: FindingDetails[Code]) =>
      findings.push(packFinding({ name: `${found.label}/${path}`, text: '' }, code, details));
    const fault = pathFault(path);
    if (fault !== undefined) at(fault, { path });
    const reserved = reservedName(path.replace(/^files\//, ''));
    if (reserved !== undefined) at('pack/reserved-path', { path, name: reserved });
    if (entry.kind === 'symlink') at('pack/symlink', { path });
    if (entry.kind === 'other')
      at('pack/executable', { what: { uk: 'не файл, а пристрій чи канал', en: 'not a file but a device or a pipe' } });
    if (LIMITS.file < entry.size) at('pack/too-large', { what: sizeOf(path, LIMITS.file) });
    const program = programIn(path, entry.executable, found.files.get(path));
    if (program !== undefined) at('pack/executable', { what: program });
    const script = path === 'package.json' ? undefined : installScript(path, found.files.get(path) ?? NO_BYTES);
    if (script !== undefined && !path.startsWith('cases/')) at('pack/lifecycle-script', { name: script });
  }
  for (const { path, other } of collisionsOf(found.entries.map((entry) => entry.path))) {
    findings.push(packFinding(sourceOf(found, path), 'pack/case-collision', { path, other }));
  }
  const total = found.entries.reduce((sum, { size }) => sum + size, 0);
  if (LIMITS.total < total) {
    findings.push(
      packFinding({ name: found.label, text: '' }, 'pack/too-large', { what: { uk: 'понад 64 МБ разом', en: 'over 64 MB altogether' } }),
    );
  }
  return findings;
}

/** The segment of a path in a project that is not for packs to make, or undefined. */
export function reservedName(path: string): string | undefined {
  // Windows also opens `.git` under the short name `GIT~1`.
  return path.split('/').find((segment) => RESERVED_NAMES.includes(foldPath(segment).normalize('NFKC')) || /^git~\d$/i.test(segment));
}

function sizeOf(path: string, bytes: number): Texts {
  const megabytes = bytes / 1024 / 1024;
  return { uk: `«${path}» має понад ${megabytes} МБ`, en: `"${path}" is over ${megabytes} MB` };
}

function programIn(path: string, executable: boolean, bytes: Uint8Array | undefined): Texts | undefined {
  if (executable) return { uk: 'файл із правом на виконання', en: 'a file with an execute bit' };
  const magic = bytes && MAGIC.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  // A text may well begin with the letters that begin a Windows program; no program lacks a null byte.
  if (magic !== undefined && (magic[0][0] !== 0x4d || bytes?.subarray(0, 1024).includes(0))) return magic[1];
  const named = path.replace(/\.hbs$/, '');
  if (PROGRAM.test(named)) return { uk: 'програма', en: 'a program' };
  if (CODE.test(named) && !DATA_FOLDERS.test(path)) return { uk: 'код поза files/ і cases/', en: 'code outside files/ and cases/' };
  return undefined;
}
