import type { ParsedGherkin } from '../../gherkin/parse-gherkin.ts';
import { placeInText } from '../gherkin-places.ts';
import { placeOf } from '../pointer.ts';
import { rule } from './rule.ts';

export const gherkinSyntax = rule('gherkin/syntax', function* (view) {
  for (const mark of view.index.gherkin) {
    for (const { line, column, reason } of mark.parsed.faults)
      yield { at: placeInText(view.tree, mark, line, column), pointer: mark.pointer, details: { reason } };
  }
});

export const gherkinNoScenario = rule('gherkin/no-scenario', function* (view) {
  for (const mark of view.index.gherkin) {
    const scenarios = scenariosOf(mark.parsed);
    if (mark.parsed.faults.length === 0 && scenarios.length === 0) {
      yield { at: placeOf(view.tree, mark.pointer), pointer: mark.pointer, details: { outline: undefined } };
    }
    for (const { name, location } of scenarios.filter(isEmptyOutline)) {
      yield { at: placeInText(view.tree, mark, location.line, location.column), pointer: mark.pointer, details: { outline: name } };
    }
  }
});

/** A scenario none of whose steps is an outcome; "And" steps take the kind of the step before. */
export const gherkinNoThen = rule('gherkin/no-then', function* (view) {
  for (const mark of view.index.gherkin) {
    for (const { name, location, steps } of scenariosOf(mark.parsed)) {
      if (steps.some(({ keywordType }) => keywordType === 'Outcome')) continue;
      yield { at: placeInText(view.tree, mark, location.line, location.column), pointer: mark.pointer, details: { scenario: name } };
    }
  }
});

/** Scenarios of a feature and of its rules. */
function scenariosOf({ feature }: ParsedGherkin) {
  const children = feature?.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]) ?? [];
  return children.flatMap(({ scenario }) => scenario ?? []);
}

type Scenario = ReturnType<typeof scenariosOf>[number];

const OUTLINE = /^(Структура сценарію|Scenario (Outline|Template))$/;

/** An outline runs once for each row of its examples; without rows never. */
function isEmptyOutline({ keyword, examples }: Scenario): boolean {
  const isOutline = 0 < examples.length || OUTLINE.test(keyword.trim());
  return isOutline && examples.every(({ tableBody }) => tableBody.length === 0);
}
