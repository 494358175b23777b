import assert from 'node:assert/strict';
import { CODES, describe as sentenceOf } from '../../../extension/core/finding/finding.ts';
import { checkTask } from '../../../extension/core/task/check-task.ts';
import { sampleWith } from '../../support/sample.ts';

describe('CODES', () => {
  it('are named noun/what-is-wrong', () => {
    for (const code of Object.keys(CODES)) assert.match(code, /^[a-z]+\/[a-z]+(-[a-z0-9]+)*$/);
  });
});

describe('describe', () => {
  const [finding] = checkTask({ name: 'a', text: sampleWith('edrpou: "99999994"', 'edrpou: "99999995"') }).findings;
  it('says it in Ukrainian', () =>
    assert.equal(
      finding && sentenceOf(finding, 'uk'),
      'Код ЄДРПОУ «99999995» хибний: контрольна цифра має бути 4; звірте з випискою з реєстру',
    ));
  it('says it in English', () =>
    assert.equal(
      finding && sentenceOf(finding, 'en'),
      'The EDRPOU code "99999995" is wrong: its check digit should be 4; compare it with the register extract',
    ));
});
