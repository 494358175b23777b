import { parseGherkin } from '../gherkin/parse-gherkin.ts';
import type { Language } from '../text/language.ts';

/** One scenario of a feature file, not of a run; a scenario outline is one, whatever its rows. */
export interface FoundScenario {
  /** Path from the project's root, `/`-separated. */
  readonly feature: string;
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** With `@`, those of the feature and of its rule included. */
  readonly tags: readonly string[];
  readonly steps: readonly { readonly keyword: string; readonly text: string }[];
  /** Equal for scenarios that say the same, wherever they stand and however they are tagged. */
  readonly words: string;
}

type Feature = NonNullable<ReturnType<typeof parseGherkin>['feature']>;
type Scenario = NonNullable<Feature['children'][number]['scenario']>;

/**
 * The scenarios of one feature file, in its order; none where it cannot be read. Never throws.
 * `language` is what keywords are in where the file does not say.
 */
export function readFeature(path: string, text: string, language: Language): readonly FoundScenario[] {
  const { feature } = parseGherkin(text, language);
  if (feature === undefined) return [];
  const blocks = [feature, ...feature.children.flatMap(({ rule }) => rule ?? [])];
  return blocks.flatMap((block) => {
    const backgrounds = [feature, block].map(({ children }) => children.flatMap(({ background }) => background?.steps ?? []));
    return block.children.flatMap(({ scenario }) =>
      scenario === undefined ? [] : [toFound(path, [feature.tags, block.tags].flat(), scenario, backgrounds)],
    );
  });
}

function toFound(path: string, tags: Feature['tags'], scenario: Scenario, backgrounds: unknown): FoundScenario {
  return {
    feature: path,
    name: scenario.name,
    line: scenario.location.line,
    tags: [...new Set([...tags, ...scenario.tags].map(({ name }) => name))],
    steps: scenario.steps.map(({ keyword, text }) => ({ keyword: keyword.trim(), text })),
    words: JSON.stringify([backgrounds, scenario.name, scenario.steps, scenario.examples], WITHOUT_PLACES),
  };
}

/** Where a thing stands, its number and its tags are no part of what it says. */
const WITHOUT_PLACES = (key: string, value: unknown) => (['location', 'id', 'tags', 'description'].includes(key) ? undefined : value);
