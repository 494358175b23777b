import type { Finding } from '../finding/finding.ts';
import type { SchemaNode } from '../task/schema-node.ts';
import type { TaskTree } from '../task/task-tree.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText } from '../text/source-text.ts';
import type { FileRule } from './file-rules.ts';
import type { Template } from './template.ts';

/** A pack as it was found; nothing is checked. */
export interface FoundPack {
  /** The name that messages use. */
  readonly label: string;
  /** Sorted by path. */
  readonly entries: readonly FoundEntry[];
  /** Bytes of those entries that are files within the limits. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface FoundEntry {
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'other';
  /** Bytes. */
  readonly size: number;
  readonly executable: boolean;
}

/** A finding and the file of the pack that it is about; the text is empty where there is none to point into. */
export interface PackFinding {
  readonly source: SourceText;
  readonly finding: Finding;
}

/** Another pack that this one builds on. */
export interface LayerReference {
  readonly name: string;
  /** A semver range. */
  readonly range: string;
  /** JSON Pointer into `pack.yaml`. */
  readonly pointer: string;
}

export type PackKind = 'service' | 'task' | 'workshop' | 'layer';
export type Scalar = string | number | boolean;
export type Answer = Scalar | readonly Scalar[];

/** What a question accepts: the part of JSON Schema 2020-12 that `pack.schema.json` allows. */
export interface AnswerSchema {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly enum?: readonly Scalar[];
  /** A meaning for each value of `enum`. */
  readonly 'x-enum'?: { readonly [value: string]: Texts };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly 'x-pattern-hint'?: Texts;
  readonly items?: AnswerSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** One question of a pack, for every shell to ask in its own way. */
export interface Question {
  /** Also the variable in templates. */
  readonly name: string;
  readonly title: Texts;
  readonly description: Texts | undefined;
  readonly required: boolean;
  readonly default: Answer | undefined;
  /** JSON Pointer into the task where the answer may stand. */
  readonly from: string | undefined;
  readonly accepts: AnswerSchema;
}

/** `package.json` and `pack.yaml` of one pack. Made only by `checkManifest`. */
export interface Manifest {
  readonly name: string;
  /** Semver. */
  readonly version: string;
  readonly kind: PackKind;
  readonly title: Texts;
  readonly description: Texts | undefined;
  readonly layers: readonly LayerReference[];
  readonly questions: readonly Question[];
  readonly rules: readonly FileRule[];
  /** `pack.yaml` with its places. */
  readonly tree: TaskTree;
}

/** A file under `files/`. */
export interface PackFile {
  /** As it stands in the pack, `files/` included. */
  readonly path: string;
  /** The segments of the path in the project; placeholders are not yet filled in. */
  readonly target: readonly Template[];
  readonly content: Template | Uint8Array;
  /** The pack or layer that it comes from, as messages name it. */
  readonly origin: string;
}

/** One checked pack without its layers. Made only by `checkPack`. */
export interface PackPart {
  readonly manifest: Manifest;
  /** Subresource Integrity of all files of the pack. */
  readonly integrity: string;
  /** By name: `partials/form/field.hbs` is `form/field`. */
  readonly partials: ReadonlyMap<string, Template>;
  /** By path. */
  readonly files: ReadonlyMap<string, PackFile>;
}

/** A pack with all its layers, ready to render. Made only by `mergeLayers`. */
export interface Pack {
  readonly label: string;
  readonly name: string;
  readonly version: string;
  readonly kind: PackKind;
  readonly title: Texts;
  readonly description: Texts | undefined;
  readonly integrity: string;
  /** In the order applied: what others build on first. */
  readonly layers: readonly { readonly name: string; readonly version: string; readonly integrity: string }[];
  readonly questions: readonly Question[];
  readonly partials: ReadonlyMap<string, Template>;
  readonly files: ReadonlyMap<string, PackFile>;
  /** Of the layers first; a later rule wins, property by property. */
  readonly rules: readonly FileRule[];
}

/** The schema of an answer as the static check of templates reads it. */
export function schemaNodeOf(question: Question): SchemaNode {
  return question.accepts as unknown as SchemaNode;
}
