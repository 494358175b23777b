import { sha256Hex, sha512Integrity } from '../files/digest.ts';
import type { Finding } from '../finding/finding.ts';
import { toUtf8 } from '../text/utf8.ts';
import { checkFiles } from './check-files.ts';
import { checkManifest } from './check-manifest.ts';
import { checkPackageJson } from './check-package-json.ts';
import { packFinding, sourceOf } from './found-text.ts';
import type { FoundPack, Manifest, PackFile, PackFinding, PackPart } from './pack.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';

/** Longest manifest and template. Bytes. */
const MANIFEST_LIMIT = 256 * 1024;
const TEMPLATE_LIMIT = 1024 * 1024;
const FILES = 'files/';
const PARTIALS = 'partials/';
const TEMPLATE_ENDING = '.hbs';

/** One pack by itself: data only, well described, its templates within the subset. Never throws. */
export function checkPack(found: FoundPack): { readonly value?: PackPart; readonly findings: readonly PackFinding[] } {
  const findings: PackFinding[] = [...checkFiles(found)];
  const manifest = manifestOf(found, findings);
  const files = new Map<string, PackFile>();
  const partials = new Map<string, Template>();
  for (const [path, bytes] of found.files) {
    if (path.startsWith(FILES)) files.set(path, fileOf(found, path, bytes, findings));
    else if (path.startsWith(PARTIALS) && path.endsWith(TEMPLATE_ENDING)) {
      partials.set(path.slice(PARTIALS.length, -TEMPLATE_ENDING.length), templateOf(found, path, bytes, findings));
    }
  }
  if (manifest === undefined) return { findings };
  return { value: { manifest, integrity: integrityOf(found), partials, files }, findings };
}

/** What identifies the content of a pack: a digest over the digests of its files, sorted by path. */
function integrityOf({ files }: FoundPack): string {
  const lines = [...files].map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}\n`);
  return sha512Integrity(toUtf8(lines.join('')));
}

function manifestOf(found: FoundPack, findings: PackFinding[]): Manifest | undefined {
  const [packageJson, packYaml] = ['package.json', 'pack.yaml'].map((path) => sourceOf(found, path));
  for (const path of ['package.json', 'pack.yaml']) {
    const bytes = found.files.get(path);
    if (bytes === undefined)
      findings.push(
        packFinding(sourceOf(found, path), 'pack/manifest', { reason: { uk: `немає файла ${path}`, en: `there is no ${path}` } }),
      );
    else if (MANIFEST_LIMIT < bytes.length) {
      findings.push(
        packFinding({ name: `${found.label}/${path}`, text: '' }, 'pack/too-large', {
          what: { uk: `${path} понад 256 КБ`, en: `${path} is over 256 KB` },
        }),
      );
    } else continue;
    return undefined;
  }
  if (packageJson === undefined || packYaml === undefined) return undefined;
  const identity = checkPackageJson(packageJson);
  const manifest = checkManifest(packYaml, identity.value ?? { name: found.label, version: '0.0.0' });
  findings.push(...identity.findings, ...manifest.findings);
  return identity.value && manifest.value;
}

function fileOf(found: FoundPack, path: string, bytes: Uint8Array, findings: PackFinding[]): PackFile {
  const isTemplate = path.endsWith(TEMPLATE_ENDING);
  const target = path.slice(FILES.length, isTemplate ? -TEMPLATE_ENDING.length : undefined);
  return {
    path,
    target: target.split('/').map((segment) => segmentOf(found, path, segment, findings)),
    content: isTemplate ? templateOf(found, path, bytes, findings) : bytes,
    origin: found.label,
  };
}

/** A placeholder in a path is a template by itself, so that no answer can add a `/`. */
function segmentOf(found: FoundPack, path: string, segment: string, findings: PackFinding[]): Template {
  const source = { name: `${found.label}/${path}`, text: segment };
  const parsed = parseTemplate(source);
  // The place is within the name of the file, and a file's findings point into its text: only the file is named.
  for (const { code, details } of parsed.findings)
    findings.push(packFinding({ ...source, text: '' }, code, details as Finding['details'] as never));
  return parsed.template;
}

function templateOf(found: FoundPack, path: string, bytes: Uint8Array, findings: PackFinding[]): Template {
  const source = sourceOf(found, path);
  const none: Template = { source, nodes: [] };
  if (TEMPLATE_LIMIT < bytes.length) {
    findings.push(
      packFinding({ ...source, text: '' }, 'pack/too-large', { what: { uk: 'шаблон понад 1 МБ', en: 'a template over 1 MB' } }),
    );
    return none;
  }
  if (source.text === '' && 3 < bytes.length) {
    findings.push(
      packFinding(source, 'pack/template-syntax', { reason: { uk: 'шаблон має бути текстом UTF-8', en: 'a template must be UTF-8 text' } }),
    );
    return none;
  }
  const { template, findings: own } = parseTemplate(source);
  findings.push(...own.map((finding) => ({ source, finding })));
  return template;
}
