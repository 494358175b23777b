import assert from 'node:assert/strict';
import { edrpouCheckDigit, isEdrpou, isRnokpp, isUkrainianIban } from '../../../extension/core/classifier/check-digits.ts';

describe('isEdrpou', () => {
  const right = ['32855961', '00037256', '21725150', '32813827', '40195208', '30000005', '30000440', '00001074', '99999994', '12345678'];
  const wrong = ['32855968', '21388124', '37700000', '00000000', '1234567', '123456789', '3285596A', ''];
  for (const code of right) it(`accepts ${code}`, () => assert.equal(isEdrpou(code), true));
  for (const code of wrong) it(`refuses "${code}"`, () => assert.equal(isEdrpou(code), false));
  it('names the digit that should stand there', () => assert.equal(edrpouCheckDigit('37700000'), '9'));
});

describe('isRnokpp', () => {
  const right = ['1759013776', '2530414071', '0000100010', '0000100121', '0036501234', '0000100040'];
  const wrong = ['1759013770', '1234567890', '0000000000', '123', ''];
  for (const digits of right) it(`accepts ${digits}`, () => assert.equal(isRnokpp(digits), true));
  for (const digits of wrong) it(`refuses "${digits}"`, () => assert.equal(isRnokpp(digits), false));
});

describe('isUkrainianIban', () => {
  const right = [
    'UA213223130000026007233566001',
    'UA903052992990004149123456789',
    'UA548201720000000000000000001',
    'UA21 3223 1300 0002 6007 2335 6600 1',
  ];
  const wrong = ['UA213223130000026007233566002', 'DE89370400440532013000', 'UA21', ''];
  for (const iban of right) it(`accepts ${iban}`, () => assert.equal(isUkrainianIban(iban), true));
  for (const iban of wrong) it(`refuses "${iban}"`, () => assert.equal(isUkrainianIban(iban), false));
});
