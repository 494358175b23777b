import type { SourceText, Span } from '../text/source-text.ts';
import { matchesGlob } from './match-glob.ts';
import { parseTemplate } from './parse-template.ts';
import type { Expression } from './template.ts';

/** One row of `files:` in `pack.yaml`. */
export interface FileRule {
  /** Glob over paths of the pack, `files/` included. */
  readonly path: string;
  /** The condition on which the files are made; undefined where the rule sets none. */
  readonly when: Expression | undefined;
  /** Ids that the files serve; undefined where the rule names none. */
  readonly requirements: readonly string[] | undefined;
  /** Where the rule stands. */
  readonly source: SourceText;
  readonly span: Span;
}

/** What the rules say about the file at `path`: later rules win, each property by itself. */
export function pickRule(
  rules: readonly FileRule[],
  path: string,
): { readonly when: Expression | undefined; readonly requirements: readonly string[] } {
  let when: Expression | undefined;
  let requirements: readonly string[] = [];
  for (const rule of rules) {
    if (!matchesGlob(rule.path, path)) continue;
    when = rule.when ?? when;
    requirements = rule.requirements ?? requirements;
  }
  return { when, requirements };
}

/**
 * A condition, written as within `{{…}}`: `hasQueue`, `eq database "postgresql"`, `and hasQueue (not isSmall)`.
 * Findings lie within `source.text` shifted by two, the length of `{{`.
 */
export function parseCondition(text: string): {
  readonly when: Expression | undefined;
  readonly findings: ReturnType<typeof parseTemplate>['findings'];
} {
  const { template, findings } = parseTemplate({ name: '', text: `{{${text}}}` });
  const [node, ...others] = template.nodes;
  const when = node?.kind === 'print' && others.length === 0 ? node.value : undefined;
  return { when, findings };
}
