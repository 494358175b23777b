import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  OUTCOME_WORDS,
  PRIORITY_WORDS,
  REASON_WORDS,
  STATE_WORDS,
  VERIFICATION_WORDS,
} from '../../../extension/core/report/state-words.ts';
import { verdictSentence } from '../../../extension/core/report/verdict-words.ts';
import { everyState, reportOn } from '../../support/small-report.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

const { $defs } = JSON.parse(readFileSync('schemas/conformity.schema.json', 'utf8'));
const { priority, verification } = $defs.requirement.properties;
const meanings = Object.fromEntries(Object.entries(STATE_WORDS).map(([state, { meaning }]) => [state, meaning]));

/** [list of the format, its words in the page, its words in the schema] */
const LISTS: readonly (readonly [string, object, object])[] = [
  ['state', meanings, $defs.state],
  ['reason', REASON_WORDS, $defs.reason],
  ['outcome', OUTCOME_WORDS, $defs.outcome],
  ['priority', PRIORITY_WORDS, priority],
  ['verification', VERIFICATION_WORDS, verification],
];

describe('words of the report', () => {
  for (const [name, words, schema] of LISTS) {
    it(`${name}: the page says what schemas/conformity.schema.json says`, () => {
      const { 'x-enum': texts, enum: names } = schema as { readonly 'x-enum': object; readonly enum: readonly string[] };
      assert.deepEqual(words, texts);
      assert.deepEqual([...names].sort(), Object.keys(words).sort());
    });
  }
});

describe('verdictSentence', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  it('counts what the verdict rests on', () => {
    assert.equal(
      plain(verdictSentence(everyState(), 'uk')),
      'Є обов’язкові вимоги, яких система не виконує. У завданні 5 обов’язкових вимог: доведено сценаріями — 1, не виконано — 1, застаріло — 1, не перевірено — 1, мають підтвердити люди — 1.',
    );
    assert.equal(
      verdictSentence(everyState(), 'en'),
      'Some must requirements are not met. The task has 5 must requirements: 1 proven by scenarios, 1 failed, 1 outdated, 1 not verified, 1 for people to confirm.',
    );
  });

  it('does not say that all is proven while anything is open', () => {
    const [proven, open] = [[], [requirement({ id: 'FR-002' })]].map((more) =>
      reportOn(taskOf({ functional: [requirement({ acceptance: COUNTS }), ...more] })),
    );
    assert.ok(proven && open);
    assert.equal(
      plain(verdictSentence(proven, 'uk')),
      'Усі обов’язкові вимоги доведено. У завданні 1 обов’язкова вимога: доведено сценаріями — 1.',
    );
    assert.match(verdictSentence(open, 'uk'), /^Обов’язкові вимоги зі сценаріями доведено, решту ще треба підтвердити\./);
  });

  it('a task without must requirements says so', () => {
    const report = reportOn(taskOf({ functional: [requirement({ priority: 'could', acceptance: COUNTS })] }));
    assert.match(verdictSentence(report, 'uk'), /Завдання не має обов’язкових вимог\.$/);
  });
});
