import type { Classifiers } from '../../classifier/code-list.ts';
import type { Finding, FindingCode, FindingDetails } from '../../finding/finding.ts';
import type { Span } from '../../text/source-text.ts';
import type { TaskIndex } from '../task-index.ts';
import type { TaskTree } from '../task-tree.ts';

/** What a rule sees: the document, however broken, and what is looked up often. */
export interface TaskView {
  readonly tree: TaskTree;
  readonly index: TaskIndex;
  /** One-based, for messages that name another place. */
  lineOf(offset: number): number;
  readonly classifiers: Classifiers;
}

/** One thing wrong: where and the facts. The rule adds its code. */
export interface Fault<Code extends FindingCode> {
  readonly at: Span;
  readonly pointer: string;
  readonly details: FindingDetails[Code];
}

/** A rule is a datum: its code and how to find faults against it. Rules never throw and never depend on each other. */
export interface Rule<Code extends FindingCode> {
  readonly code: Code;
  faults(view: TaskView): Iterable<Fault<Code>>;
}

/** Ties the facts of a rule to its code. */
export function rule<Code extends FindingCode>(code: Code, faults: (view: TaskView) => Iterable<Fault<Code>>): Rule<Code> {
  return { code, faults };
}

export type AnyRule = { readonly [Code in FindingCode]: Rule<Code> }[FindingCode];

/** All findings of `rules`, unordered. */
export function* applyRules(rules: readonly AnyRule[], view: TaskView): Generator<Finding> {
  for (const { code, faults } of rules) {
    for (const { at, pointer, details } of faults(view)) yield { code, span: at, pointer, details } as Finding;
  }
}
