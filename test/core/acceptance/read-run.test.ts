import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRun } from '../../../extension/core/acceptance/read-run.ts';
import { OUTCOMES } from '../../../extension/core/acceptance/run.ts';
import { messageRun, type RunOptions } from '../../support/message-run.ts';
import { COUNTS } from '../../support/small-task.ts';

const OUTLINE = `# language: uk
@FR-002
Функціонал: Суми
  Передумова:
    Дано порожній лічильник
  @slow
  Структура сценарію: Сума <а>
    Коли додано <а>
    Тоді виходить <а>
    Приклади:
      | а | чому  |
      | 1 | мало  |
      | 7 | багато |
`;

/** Each scenario as `name outcome: step outcomes`. */
function outcomes(ndjson: string): readonly string[] {
  return readRun(ndjson).scenarios.map(({ name, outcome, steps }) => `${name} ${outcome}: ${steps.map((step) => step.outcome).join(' ')}`);
}

const countsTo = (ends: RunOptions['ends']) => outcomes(messageRun({ 'features/a.feature': COUNTS }, { ends: ends ?? {} }));

/** [how the step ended, how the scenario did] */
const ENDS: readonly (readonly [string, string])[] = [
  ['PASSED', 'Рахує до двох passed: passed passed passed'],
  ['FAILED', 'Рахує до двох failed: passed failed skipped'],
  ['UNDEFINED', 'Рахує до двох undefined: passed undefined skipped'],
  ['PENDING', 'Рахує до двох pending: passed pending skipped'],
  ['AMBIGUOUS', 'Рахує до двох ambiguous: passed ambiguous skipped'],
  ['SKIPPED', 'Рахує до двох skipped: passed skipped skipped'],
  ['toString', 'Рахує до двох skipped: passed notRun skipped'],
];

describe('readRun', () => {
  for (const [status, expected] of ENDS) {
    it(`a step that ended ${status}: the worst step tells`, () => assert.deepEqual(countsTo({ додано: status }), [expected]));
  }

  it('tells when the run was and that it ended', () => {
    const { startedAt, finishedAt, complete, unreadable, problems } = readRun(messageRun({ 'features/a.feature': COUNTS }));
    assert.deepEqual(
      { startedAt, finishedAt, complete, unreadable, problems },
      { startedAt: Date.UTC(2026, 10, 23, 10), finishedAt: Date.UTC(2026, 10, 23, 10, 0, 5), complete: true, unreadable: 0, problems: [] },
    );
  });

  it('an example row is a scenario with its own line, and knows the outline', () => {
    const rows = readRun(messageRun({ 'features\\сума.feature': OUTLINE })).scenarios;
    assert.deepEqual(rows[1], {
      feature: 'features/сума.feature',
      name: 'Сума 7',
      line: 13,
      scenarioLine: 7,
      tags: ['@FR-002', '@slow'],
      example: [
        ['а', '7'],
        ['чому', 'багато'],
      ],
      outcome: 'passed',
      durationMs: 30,
      steps: [
        { keyword: 'Дано', text: 'порожній лічильник', outcome: 'passed' },
        { keyword: 'Коли', text: 'додано 7', outcome: 'passed' },
        { keyword: 'Тоді', text: 'виходить 7', outcome: 'passed' },
      ],
    });
  });

  it('a scenario knows its line, inside a rule and after a background too', () => {
    const feature = 'Функціонал: А\n  Передумова:\n    Дано один\n  Rule: Б\n    Сценарій: В\n      Тоді два\n';
    const [scenario] = readRun(messageRun({ 'features/a.feature': feature })).scenarios;
    assert.deepEqual([scenario?.line, scenario?.scenarioLine], [5, 5]);
    assert.deepEqual(
      scenario?.steps.map(({ keyword }) => keyword),
      ['Дано', 'Тоді'],
    );
  });

  it('a scenario that was tried again counts as its last attempt', () => {
    const ndjson = messageRun({ 'features/a.feature': COUNTS }, { retried: { Рахує: ['FAILED', 'перша спроба'] } });
    assert.deepEqual(outcomes(ndjson), ['Рахує до двох passed: passed passed passed']);
  });

  it('a scenario that tags left out is there and did not run', () => {
    const ndjson = messageRun({ 'features/a.feature': COUNTS.replace('  Сценарій', '  @wont\n  Сценарій') });
    assert.deepEqual(outcomes(ndjson), ['Рахує до двох notRun: notRun notRun notRun']);
  });

  it('a scenario without steps shows nothing, so it did not pass', () => {
    assert.deepEqual(outcomes(messageRun({ 'features/a.feature': 'Функціонал: А\n  Сценарій: Порожній\n' })), ['Порожній notRun: ']);
  });

  it('a message keeps its words and loses colours, calls and folders', () => {
    const message = '\u001b[31mОчікували 2\u001b[0m\r\n    at World.<anonymous> (file:///home/ivan/steps.ts:1:2)\n    at async run (x)';
    const [scenario] = readRun(messageRun({ 'features/a.feature': COUNTS }, { ends: { додано: ['FAILED', message] } })).scenarios;
    assert.equal(scenario?.steps[1]?.message, 'Очікували 2');
  });

  it('a hook that failed is shown and fails the scenario', () => {
    const lines = messageRun({ 'features/a.feature': COUNTS }).split('\n');
    const hooked = lines.map((line) => line.replace('"testSteps":[', '"testSteps":[{"id":"h","hookId":"H"},'));
    const started = /"testCaseStartedId":"(\w+)"/.exec(hooked.join(''))?.[1];
    const result = { status: 'FAILED', message: 'немає сервера', duration: { seconds: 0, nanos: 0 } };
    const hook = { hook: { id: 'H', type: 'BEFORE_TEST_CASE' } };
    const finished = { testStepFinished: { testCaseStartedId: started, testStepId: 'h', testStepResult: result } };
    const [scenario] = readRun([...hooked, JSON.stringify(hook), JSON.stringify(finished)].join('\n')).scenarios;
    assert.equal(scenario?.outcome, 'failed');
    assert.deepEqual(scenario?.steps[0], { keyword: '', text: 'Before', outcome: 'failed', message: 'немає сервера' });
  });

  it('what went wrong before any scenario is told', () => {
    const hook = { testRunHookFinished: { result: { status: 'FAILED', message: 'порт зайнято', duration: { seconds: 0, nanos: 0 } } } };
    assert.deepEqual(readRun(JSON.stringify(hook)).problems, ['порт зайнято']);
  });

  it('a file that was cut off is read as far as it goes, and never proves more', () => {
    const whole = messageRun({ 'features/a.feature': COUNTS });
    const lastStep = whole.lastIndexOf('"testStepFinished"');
    for (let end = 0; end < whole.length - 1; end += 7) {
      const { complete, scenarios } = readRun(whole.slice(0, end));
      assert.ok(!complete);
      assert.ok(lastStep <= end || scenarios[0]?.outcome !== 'passed');
    }
  });

  it('lines that are no messages are counted and passed over', () => {
    const ndjson = `{"meta":{}}\nnpm warn x\n{"pickle":\n\n{"pickle":5}\n[]\n${messageRun({ 'features/a.feature': COUNTS })}`;
    const { unreadable, scenarios } = readRun(ndjson);
    assert.equal(unreadable, 3);
    assert.ok(scenarios.some(({ outcome }) => outcome === 'passed'));
  });

  it('an instant that no date can hold is none', () => {
    const at = (seconds: unknown) => readRun(JSON.stringify({ testRunFinished: { timestamp: { seconds, nanos: 0 } } }));
    for (const seconds of [1e300, -1, '5', null]) assert.deepEqual([at(seconds).finishedAt, at(seconds).complete], [undefined, true]);
  });

  it('never throws, whatever a file holds, and knows only its own outcomes', () => {
    const whole = messageRun({ 'features/a.feature': COUNTS, 'features/b.feature': OUTLINE }, { ends: { додано: ['FAILED', 'x'] } });
    const lines = whole.split('\n');
    const damage = fc.array(
      fc.record({ line: fc.nat(lines.length - 1), from: fc.nat(300), length: fc.nat(40), put: fc.oneof(fc.json(), fc.string()) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(damage, (cuts) => {
        const damaged = [...lines];
        for (const { line, from, length, put } of cuts) {
          const text = damaged[line] ?? '';
          damaged[line] = text.slice(0, from) + put + text.slice(from + length);
        }
        const { scenarios } = readRun(damaged.join('\n'));
        assert.ok(scenarios.every(({ outcome, line }) => OUTCOMES.includes(outcome) && 1 <= line));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on messages of the right kind and any content', () => {
    const kinds = ['gherkinDocument', 'pickle', 'hook', 'testCase', 'testCaseStarted', 'testStepFinished', 'testRunFinished', 'parseError'];
    const message = fc.tuple(fc.constantFrom(...kinds), fc.jsonValue()).map(([kind, value]) => JSON.stringify({ [kind]: value }));
    fc.assert(
      fc.property(fc.array(message), (messages) => void readRun(messages.join('\n'))),
      { numRuns: 300 },
    );
  });
});
