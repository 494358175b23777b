import { type ProjectPath, projectPath } from '../files/project-path.ts';
import { parseGherkin } from '../gherkin/parse-gherkin.ts';
import { type Requirement, requirementsOf, type TechnicalTask } from '../task/task.ts';
import type { Language } from '../text/language.ts';
import { toUtf8 } from '../text/utf8.ts';
import { textTag } from './text-digest.ts';

/** One acceptance feature of a project and the requirements that it serves. */
export interface FeatureFile {
  readonly bytes: Uint8Array;
  readonly requirements: readonly string[];
}

/**
 * The acceptance features of a project: one file for each requirement whose acceptance text is a feature.
 * The words are the task's own; only tags and the language are added.
 * @throws KitError `pack/path-escapes` or `pack/device-name` when an id cannot name a file.
 */
export function buildFeatures(task: TechnicalTask): ReadonlyMap<ProjectPath, FeatureFile> {
  const files = new Map<ProjectPath, FeatureFile>();
  for (const requirement of requirementsOf(task)) {
    const text = featureOf(requirement, task.document.language);
    if (text !== undefined) files.set(featurePath(requirement.id), { bytes: toUtf8(text), requirements: [requirement.id] });
  }
  return files;
}

/** Where the feature of a requirement stands in a project. */
export function featurePath(id: string): ProjectPath {
  return projectPath(`features/${id}.feature`);
}

const LANGUAGE_LINE = /^\s*#\s*language\s*:/;

/**
 * The feature of `requirement`, tagged with its id, its priority and the digest of its text; undefined where it has no readable one.
 * Line endings stay as they are; the text ends with exactly one.
 */
export function featureOf(requirement: Requirement, language: Language): string | undefined {
  const { id, priority, acceptance = '' } = requirement;
  const { feature } = parseGherkin(acceptance, language);
  if (feature === undefined) return undefined;

  const ending = /\r?\n/.exec(acceptance)?.[0] ?? '\n';
  const lines = acceptance.trimEnd().split(/\r?\n/);
  const keyword = feature.location.line - 1;
  const before = lines.slice(0, keyword);
  const header = before.some((line) => LANGUAGE_LINE.test(line)) ? [] : [`# language: ${language}`];
  const indent = /^\s*/.exec(lines[keyword] ?? '')?.[0] ?? '';
  const tags = `${indent}@${id} @${priority} ${textTag(requirement)}`;
  return [...header, ...before, tags, ...lines.slice(keyword), ''].join(ending);
}
