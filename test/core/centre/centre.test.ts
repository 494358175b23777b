import assert from 'node:assert/strict';
import { checkCentre } from '../../../extension/core/centre/centre.ts';

const check = (text: string) => checkCentre({ name: 'hromada.yaml', text });

describe('checkCentre', () => {
  it('takes a centre as the design shows it', () => {
    const text =
      'schemaVersion: "1.0"\ncentre: {id: kramatorsk, title: {uk: Центр, en: Centre}}\nlanguage: uk\nclassifiers: {katottg: data/codifier.csv}\n';
    assert.deepEqual(check(text).findings, []);
    assert.equal(check(text).value?.classifiers?.katottg, 'data/codifier.csv');
  });
  it('says what is wrong', () => {
    assert.deepEqual(
      check('schemaVersion: "1.0"\nlanguage: ru\n').findings.map(({ code }) => code),
      ['schema/enum'],
    );
    assert.deepEqual(
      check('language: [').findings.map(({ code }) => code),
      ['yaml/syntax'],
    );
  });
});
