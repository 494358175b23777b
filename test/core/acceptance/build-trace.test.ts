import assert from 'node:assert/strict';
import { buildFeatures } from '../../../extension/core/acceptance/build-features.ts';
import { buildTrace } from '../../../extension/core/acceptance/build-trace.ts';
import { readRun } from '../../../extension/core/acceptance/read-run.ts';
import type { Requirement } from '../../../extension/core/task/task.ts';
import { messageRun, type RunOptions } from '../../support/message-run.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

interface Case {
  /** What differs from a requirement that must be met, is tested and has a scenario. */
  readonly requirement?: Partial<Requirement>;
  /** The requirement as it was when the project was made, where it was another. */
  readonly was?: Partial<Requirement>;
  /** What somebody did to the feature files of the project. */
  readonly edit?: (text: string) => string;
  /** Feature files that somebody added. */
  readonly more?: { readonly [path: string]: string };
  readonly run?: RunOptions | 'none';
}

/** The judgement as `state reason`, then `| state reason` of the scenarios where people have the last word. */
function judged({ requirement: parts = {}, was = {}, edit = (text) => text, more = {}, run = {} }: Case): string {
  const now = requirement({ acceptance: COUNTS, ...parts });
  const made = buildFeatures(taskOf({ functional: [{ ...now, ...was }] }));
  const features = { ...Object.fromEntries([...made].map(([path, { bytes }]) => [path, edit(Buffer.from(bytes).toString())])), ...more };
  const results = run === 'none' ? '' : messageRun(features, run);
  const [traced] = buildTrace({ task: taskOf({ functional: [now] }), features: new Map(Object.entries(features)), run: readRun(results) });
  assert.ok(traced);
  return [traced.judgement, traced.automatic].flatMap((part) => (part === undefined ? [] : `${part.state} ${part.reason}`)).join(' | ');
}

const { acceptance: _, ...BARE } = requirement();
const without = (parts: Partial<Requirement>): Case => ({ requirement: { ...parts, acceptance: 'немає сценарію' } });
const OUTLINE = `Функціонал: Суми
  Структура сценарію: Сума
    Тоді виходить <а>
    Приклади:
      | а |
      | 1 |
      | 7 |
`;
const HAND_MADE = '# language: uk\n@FR-001\nФункціонал: Своє\n  Сценарій: Наше\n    Дано один\n';

/** [what is so, the case, what is said] */
const CASES: readonly (readonly [string, Case, string])[] = [
  ['all its scenarios passed', {}, 'proven allPassed'],
  ['a scenario failed', { run: { ends: { додано: 'FAILED' } } }, 'failed scenarioFailed'],
  ['a step has no code', { run: { ends: { додано: 'UNDEFINED' } } }, 'notCovered undefined'],
  ['a step is still to be written', { run: { ends: { додано: 'PENDING' } } }, 'notCovered pending'],
  ['a step was skipped', { run: { ends: { додано: 'SKIPPED' } } }, 'notCovered skipped'],
  ['two pieces of code claim a step', { run: { ends: { додано: 'AMBIGUOUS' } } }, 'notCovered ambiguous'],
  ['nothing was run', { run: 'none' }, 'notCovered notRun'],
  ['its scenario was left out by a tag', { edit: (text) => text.replace('  Сценарій', '  @wont\n  Сценарій') }, 'notCovered notRun'],
  ['its statement changed, and the old scenario passed', { was: { statement: 'Старе.' } }, 'outdated textChanged'],
  [
    'its statement changed, and the old scenario failed',
    { was: { statement: 'Старе.' }, run: { ends: { додано: 'FAILED' } } },
    'outdated textChanged',
  ],
  ['somebody softened a step', { edit: (text) => text.replace('виходить два', 'щось виходить') }, 'outdated scenarioEdited'],
  ['somebody removed a step', { edit: (text) => text.replace('    Тоді виходить два\n', '') }, 'outdated scenarioEdited'],
  [
    'somebody wrote a comment and a tag',
    { edit: (text) => text.replace('  Сценарій', '  # навіщо\n  @slow\n  Сценарій') },
    'proven allPassed',
  ],
  [
    'somebody tagged its examples',
    { requirement: { acceptance: OUTLINE }, edit: (text) => text.replace('    Приклади', '    @slow\n    Приклади') },
    'proven allPassed',
  ],
  [
    'somebody took an example away',
    { requirement: { acceptance: OUTLINE }, edit: (text) => text.replace('      | 7 |\n', '') },
    'outdated scenarioEdited',
  ],
  ['git changed line endings', { edit: (text) => text.replaceAll('\n', '\r\n') }, 'proven allPassed'],
  ['somebody added a scenario that passes', { edit: (text) => `${text}  Сценарій: Ще\n    Дано один\n` }, 'proven allPassed'],
  [
    'somebody added a scenario that fails',
    { more: { 'features/b.feature': HAND_MADE.replace('один', 'збій') }, run: { ends: { збій: 'FAILED' } } },
    'failed scenarioFailed',
  ],
  ['the project has only a scenario of its own', { ...without({}), more: { 'features/b.feature': HAND_MADE } }, 'notCovered notFromTask'],
  [
    'the only scenario is its own, and failed',
    { ...without({}), more: { 'features/b.feature': HAND_MADE }, run: { ends: { один: 'FAILED' } } },
    'failed scenarioFailed',
  ],
  ['it has no scenario', without({}), 'notCovered noScenario'],
  ['it is to be inspected', without({ verification: 'inspection' }), 'manual byInspection'],
  ['it is to be analysed', without({ verification: 'analysis' }), 'manual byAnalysis'],
  [
    'it is to be inspected, and a scenario passed',
    { requirement: { verification: 'inspection' } },
    'manual byInspection | proven allPassed',
  ],
  [
    'it is to be analysed, and a scenario failed',
    { requirement: { verification: 'analysis' }, run: { ends: { додано: 'FAILED' } } },
    'manual byAnalysis | failed scenarioFailed',
  ],
  ['a demonstration has a scenario', { requirement: { verification: 'demonstration' } }, 'proven allPassed'],
  ['a demonstration has none', without({ verification: 'demonstration' }), 'manual byDemonstration'],
  ['it is not in this phase', { requirement: { priority: 'wont' } }, 'outOfScope wont'],
];

describe('buildTrace', () => {
  for (const [name, given, expected] of CASES) it(`${name}: ${expected}`, () => assert.equal(judged(given), expected));

  it('a feature that somebody deleted does not turn a demonstration into one for people', () => {
    const task = taskOf({ functional: [requirement({ acceptance: COUNTS, verification: 'demonstration' })] });
    assert.equal(buildTrace({ task, features: new Map(), run: readRun('') })[0]?.judgement.reason, 'noScenario');
  });

  it('keeps the order of the task, and every requirement is in it once', () => {
    const ids = { functional: ['FR-002', 'FR-001'], security: ['SEC-001'], nonFunctional: ['NFR-001'] };
    const task = taskOf(Object.fromEntries(Object.entries(ids).map(([group, list]) => [group, list.map((id) => ({ ...BARE, id }))])));
    const traced = buildTrace({ task, features: new Map(), run: readRun('') }).map(({ requirement: { id } }) => id);
    assert.deepEqual(traced, ['FR-002', 'FR-001', 'NFR-001', 'SEC-001']);
  });

  it('a scenario that also names another requirement does not prove that one', () => {
    const first = requirement({ acceptance: COUNTS });
    const second = requirement({ id: 'FR-002', statement: 'Друга.' });
    const task = taskOf({ functional: [first, second] });
    const features = {
      'features/FR-001.feature': Buffer.from([...buildFeatures(task).values()][0]?.bytes ?? [])
        .toString()
        .replace('@FR-001', '@FR-001 @FR-002'),
    };
    const traced = buildTrace({ task, features: new Map(Object.entries(features)), run: readRun(messageRun(features)) });
    assert.deepEqual(
      traced.map(({ judgement }) => judgement.state),
      ['proven', 'outdated'],
    );
  });
});
