import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPack } from '../../../extension/core/pack/check-pack.ts';
import type { Question } from '../../../extension/core/pack/pack.ts';
import { answersFrom } from '../../../extension/core/scaffold/answers.ts';
import { foundPack, packFiles, packYaml } from '../../support/pack-files.ts';

function questions(yaml: string, required: readonly string[] = []): readonly Question[] {
  const part = checkPack(
    foundPack(
      packFiles({
        'pack.yaml': packYaml(`questions:\n  type: object\n  required: [${required.join(', ')}]\n  properties:\n    ${yaml}\n`),
      }),
    ),
  ).value;
  assert.ok(part);
  return part.manifest.questions;
}

/** What comes of one question `a` with a given answer: the answer, or `open`, or `refused`. */
function answer(accepts: string, given: unknown, { task, required = false }: { task?: unknown; required?: boolean } = {}): unknown {
  const set = answersFrom(questions(`a: ${accepts}`, required ? ['a'] : []), task, new Map([['a', given]]));
  if (0 < set.findings.length) return 'refused';
  return 0 < set.open.length ? 'open' : set.answers.get('a');
}

/** [fact, what the question accepts, what is given, what comes of it] */
const FACTS: readonly (readonly [string, string, unknown, unknown])[] = [
  ['a typed number is a number', '{type: integer}', '8080', 8080],
  ['a typed number may have a sign and a fraction', '{type: number}', '-1.5', -1.5],
  ['a typed word is no number', '{type: integer}', 'many', 'refused'],
  ['a fraction is no whole number', '{type: integer}', '1.5', 'refused'],
  ['hexadecimal is no number here', '{type: integer}', '0x10', 'refused'],
  ['a typed true is true', '{type: boolean}', 'true', true],
  ['yes is not true', '{type: boolean}', 'yes', 'refused'],
  ['a typed list is cut at commas', '{type: array, items: {type: integer}}', '1, 2', [1, 2]],
  ['an empty text is an empty list', '{type: array}', '', []],
  ['a list may be given as a list', '{type: array}', ['a', 'b'], ['a', 'b']],
  ['a list has no objects', '{type: array}', [{}], 'refused'],
  ['items are checked one by one', '{type: array, items: {type: string, enum: [a, b]}}', 'a,c', 'refused'],
  ['items that must differ do', '{type: array, uniqueItems: true}', 'a,a', 'refused'],
  ['a list has as many items as it may', '{type: array, minItems: 1, maxItems: 2}', 'a,b,c', 'refused'],
  ['a text stays as typed', '{type: string}', ' 1 ', ' 1 '],
  ['a number is no text', '{type: string}', 1, 'refused'],
  ['one of several is checked', '{type: string, enum: [a, b]}', 'c', 'refused'],
  ['limits of numbers are checked', '{type: integer, minimum: 1, maximum: 3}', '4', 'refused'],
  ['lengths count characters', '{type: string, minLength: 2, maxLength: 2}', '😀😀', '😀😀'],
  ['patterns are checked', '{type: string, pattern: "^[а-яґєії]+$"}', 'рада1', 'refused'],
  ['null is no answer', '{type: string, default: b}', null, 'b'],
  ['nothing is given, nothing is there', '{type: string}', undefined, undefined],
];

describe('answersFrom', () => {
  for (const [fact, accepts, given, expected] of FACTS) it(fact, () => assert.deepEqual(answer(accepts, given), expected));

  const CUSTOMER = '{type: string, x-from: /general/customer/name, default: Рада}';
  const task = { general: { customer: { name: 'Виконком' }, 'a/b~c': 'x' } };
  it('what is given wins over the task, the task over the default', () => {
    assert.equal(answer(CUSTOMER, 'Моя', { task }), 'Моя');
    assert.equal(answer(CUSTOMER, undefined, { task }), 'Виконком');
    assert.equal(answer(CUSTOMER, undefined, { task: {} }), 'Рада');
  });
  it('a required question that nobody answers stays open', () => {
    assert.equal(answer('{type: string}', undefined, { required: true }), 'open');
    assert.equal(answer('{type: string, x-from: /general/no}', undefined, { task, required: true }), 'open');
  });
  it('a pointer may name keys with a slash or a tilde', () => {
    assert.equal(answer('{type: string, x-from: /general/a~1b~0c}', undefined, { task }), 'x');
  });
  it('a pointer does not reach what objects inherit', () => {
    for (const from of ['/constructor', '/__proto__', '/constructor/name', '/__proto__/a', '/general/toString/name']) {
      assert.equal(answer(`{type: string, x-from: ${from}}`, undefined, { task, required: true }), 'open');
    }
  });
  it('what the task says and the question does not accept is told with its place', () => {
    const { findings } = answersFrom(questions(`a: {type: integer, x-from: /general/customer/name}`), task, new Map());
    assert.match(findings[0]?.details.reason.uk ?? '', /\/general\/customer\/name/);
  });
  it('an answer to a question that is not asked is told, with the likeliest one', () => {
    const { findings } = answersFrom(questions('port: {type: integer}'), undefined, new Map([['prot', '1']]));
    assert.deepEqual(
      findings.map(({ pointer, details }) => [pointer, details.reason.en]),
      [['/prot', 'there is no such question; did you mean "port"?']],
    );
  });
  it('keys that JavaScript keeps for itself are questions that are not asked', () => {
    const given = new Map(['__proto__', 'constructor', 'prototype'].map((key) => [key, 'x']));
    assert.equal(answersFrom(questions('a: {type: string}'), undefined, given).findings.length, 3);
    assert.equal(({} as { x?: string }).x, undefined);
  });
  it('never throws, whatever is given and whatever the task holds', () => {
    const asked = ['string', 'integer', 'number', 'boolean', 'array'].flatMap((type) => questions(`a: {type: ${type}, x-from: /a/0}`));
    fc.assert(
      fc.property(fc.anything(), fc.anything({ withNullPrototype: true }), (given, task) => {
        for (const question of asked) answersFrom([question], task, new Map([['a', given]]));
      }),
    );
  });
});
