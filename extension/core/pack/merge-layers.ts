import type { Pack, PackFile, PackPart, Question } from './pack.ts';
import type { Template } from './template.ts';

/**
 * A pack on its layers: what comes later wins, path by path and question by question; rules are lined up.
 * `layers` are in the order applied, each once.
 */
export function mergeLayers(label: string, part: PackPart, layers: readonly PackPart[]): Pack {
  const parts = [...layers, part];
  const questions = new Map<string, Question>();
  const partials = new Map<string, Template>();
  const files = new Map<string, PackFile>();
  for (const { manifest, ...own } of parts) {
    for (const question of manifest.questions) questions.set(question.name, question);
    for (const [name, partial] of own.partials) partials.set(name, partial);
    for (const [path, file] of own.files) files.set(path, file);
  }
  const { name, version, kind, title, description } = part.manifest;
  return {
    label,
    name,
    version,
    kind,
    title,
    description,
    integrity: part.integrity,
    layers: layers.map(({ manifest, integrity }) => ({ name: manifest.name, version: manifest.version, integrity })),
    questions: [...questions.values()],
    partials,
    files,
    rules: parts.flatMap(({ manifest }) => manifest.rules),
  };
}
