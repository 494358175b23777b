import { type Reason, STATES, type State } from '../acceptance/judge.ts';
import type { Outcome } from '../acceptance/run.ts';
import type { Priority, RequirementGroup, Verification } from '../task/task.ts';
import type { Texts } from '../text/language.ts';

/** The words of a report for every closed list of the format; schemas/conformity.schema.json has the same, which a test holds. */
type Words<Key extends string> = { readonly [K in Key]: Texts };

/** As people read a result: what is proven, then the rest, gravest first. */
export const BEST_FIRST: readonly State[] = ['proven', ...STATES.filter((state) => state !== 'proven')];

/** A sign that tells states apart without colour, the state in a word or two, and what it means. */
export const STATE_WORDS: { readonly [S in State]: { readonly sign: string; readonly name: Texts; readonly meaning: Texts } } = {
  proven: {
    sign: '✓',
    name: { uk: 'доведено', en: 'proven' },
    meaning: { uk: 'доведено: усі сценарії пройдено', en: 'proven: every scenario passed' },
  },
  failed: {
    sign: '✗',
    name: { uk: 'не виконано', en: 'failed' },
    meaning: { uk: 'не виконано: принаймні один сценарій не пройдено', en: 'failed: at least one scenario did not pass' },
  },
  outdated: {
    sign: '↻',
    name: { uk: 'застаріло', en: 'outdated' },
    meaning: {
      uk: 'застаріло: сценарій не відповідає чинному тексту вимоги',
      en: 'outdated: the scenario does not match the present text of the requirement',
    },
  },
  notCovered: {
    sign: '○',
    name: { uk: 'не перевірено', en: 'not verified' },
    meaning: {
      uk: 'не перевірено: сценарію немає або його не виконано повністю',
      en: 'not verified: there is no scenario or it did not run in full',
    },
  },
  manual: {
    sign: '◐',
    name: { uk: 'перевіряють люди', en: 'left to people' },
    meaning: {
      uk: 'перевіряють люди: оглядом, аналізом або демонстрацією',
      en: 'left to people: to be verified by inspection, analysis or demonstration',
    },
  },
  outOfScope: {
    sign: '–',
    name: { uk: 'поза обсягом', en: 'out of scope' },
    meaning: { uk: 'поза обсягом цієї черги', en: 'out of scope of this phase' },
  },
};

export const REASON_WORDS: Words<Reason> = {
  allPassed: { uk: 'усі сценарії завдання пройдено', en: 'every scenario of the task passed' },
  scenarioFailed: { uk: 'принаймні один сценарій не пройдено', en: 'at least one scenario did not pass' },
  textChanged: {
    uk: 'сценарій створено за іншою редакцією тексту вимоги',
    en: 'the scenario was made from another text of the requirement',
  },
  scenarioEdited: {
    uk: 'сценарій у проєкті відрізняється від сценарію в завданні',
    en: 'the scenario in the project differs from the one in the task',
  },
  noScenario: { uk: 'сценарію немає', en: 'there is no scenario' },
  notRun: { uk: 'сценарій не виконано', en: 'a scenario was not run' },
  skipped: { uk: 'кроки сценарію пропущено', en: 'steps of a scenario were skipped' },
  pending: { uk: 'крок ще не запрограмовано', en: 'a step is still to be written' },
  undefined: { uk: 'для кроку немає програмного коду', en: 'a step has no code' },
  ambiguous: { uk: 'кроку відповідає кілька фрагментів коду', en: 'a step has more than one code' },
  notFromTask: { uk: 'сценарій пройдено, але його немає в завданні', en: 'the scenario passed, but it is not from the task' },
  byInspection: { uk: 'підтверджують оглядом', en: 'to be confirmed by inspection' },
  byAnalysis: { uk: 'підтверджують аналізом', en: 'to be confirmed by analysis' },
  byDemonstration: { uk: 'підтверджують демонстрацією', en: 'to be confirmed by demonstration' },
  wont: { uk: 'не входить до цієї черги', en: 'not part of this phase' },
};

export const OUTCOME_WORDS: Words<Outcome> = {
  passed: { uk: 'пройдено', en: 'passed' },
  failed: { uk: 'не пройдено', en: 'failed' },
  undefined: { uk: 'крок не визначено', en: 'undefined step' },
  skipped: { uk: 'пропущено', en: 'skipped' },
  pending: { uk: 'ще не реалізовано', en: 'pending' },
  ambiguous: { uk: 'кроку відповідає кілька визначень', en: 'ambiguous step' },
  notRun: { uk: 'не виконувалося', en: 'not run' },
};

export const PRIORITY_WORDS: Words<Priority> = {
  must: { uk: 'обов’язково', en: 'must' },
  should: { uk: 'важливо', en: 'should' },
  could: { uk: 'бажано', en: 'could' },
  wont: { uk: 'не в цій черзі', en: 'won’t' },
};

export const VERIFICATION_WORDS: Words<Verification> = {
  inspection: { uk: 'огляд', en: 'inspection' },
  analysis: { uk: 'аналіз', en: 'analysis' },
  demonstration: { uk: 'демонстрація', en: 'demonstration' },
  test: { uk: 'випробування', en: 'test' },
};

/** Headings of the parts of a task; the schema names one requirement of each. */
export const GROUP_WORDS: Words<RequirementGroup> = {
  functional: { uk: 'Функціональні вимоги', en: 'Functional requirements' },
  nonFunctional: { uk: 'Нефункціональні вимоги', en: 'Non-functional requirements' },
  security: { uk: 'Захист інформації', en: 'Security' },
  support: { uk: 'Види забезпечення', en: 'Support' },
  special: { uk: 'Спеціальні вимоги', en: 'Special requirements' },
};
