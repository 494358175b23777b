import type { SourceText, Span } from '../text/source-text.ts';
import type { HelperName } from './helpers.ts';

/** A value written or computed in a template. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | VariableExpression
  | { readonly kind: 'call'; readonly helper: HelperName; readonly args: readonly Expression[]; readonly span: Span };

/** A variable: a way down from a context, a block parameter or loop data. */
export interface VariableExpression {
  readonly kind: 'variable';
  readonly from: Origin;
  readonly keys: readonly string[];
  readonly span: Span;
  /** As written. */
  readonly text: string;
}

/** Where a variable starts. */
export type Origin =
  /** The context that many `../` up. */
  | { readonly kind: 'context'; readonly up: number }
  /** `levels` blocks with parameters further out, the `index`th of them. */
  | { readonly kind: 'parameter'; readonly levels: number; readonly index: 0 | 1 }
  | { readonly kind: 'root' }
  /** Loop data of the `each` that many `../` up. */
  | { readonly kind: 'loop'; readonly up: number; readonly name: LoopName };

export const LOOP_NAMES = ['index', 'key', 'first', 'last'] as const;
export type LoopName = (typeof LOOP_NAMES)[number];

/** One step of a template. `parameters` counts the names after `as`. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      /** Whether 0 counts as true. */
      readonly includeZero: Expression | undefined;
      readonly body: TemplateNodes;
      readonly otherwise: TemplateNodes;
    }
  | {
      readonly kind: 'each' | 'with';
      readonly value: Expression;
      readonly parameters: number;
      readonly body: TemplateNodes;
      readonly otherwise: TemplateNodes;
      readonly span: Span;
    }
  | {
      readonly kind: 'partial';
      readonly name: string;
      readonly span: Span;
      readonly context: Expression | undefined;
      readonly hash: readonly { readonly key: string; readonly value: Expression }[];
      /** Put before every line of what the partial gives. */
      readonly indent: string;
    };

export type TemplateNodes = readonly TemplateNode[];

/** A template of the kit's subset of Handlebars. Made only by `parseTemplate`. */
export interface Template {
  readonly source: SourceText;
  readonly nodes: TemplateNodes;
}
