import assert from 'node:assert/strict';
import { printable } from '../../../extension/core/text/printable.ts';

describe('printable', () => {
  it('shows what would move a terminal’s cursor or turn the text around', () => {
    assert.equal(printable('a\u001b[2Jb\u202etxt\r'), 'a\\u001b[2Jb\\u202etxt\\u000d');
  });
  it('leaves words, lines and tabs alone', () => assert.equal(printable('Сєвєродонецьк’s\n\t«x»'), 'Сєвєродонецьк’s\n\t«x»'));
});
