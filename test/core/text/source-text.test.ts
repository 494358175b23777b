import assert from 'node:assert/strict';
import { lineStartsOf, offsetAt, positionAt } from '../../../extension/core/text/source-text.ts';

describe('positionAt', () => {
  const starts = lineStartsOf('ab\r\nв\n\rx');
  it('counts every kind of line end', () => assert.deepEqual(starts, [0, 4, 6, 7]));
  it('finds line and column', () => {
    assert.deepEqual(positionAt(starts, 0), { line: 0, column: 0 });
    assert.deepEqual(positionAt(starts, 5), { line: 1, column: 1 });
    assert.deepEqual(positionAt(starts, 8), { line: 3, column: 1 });
  });
  it('is undone by offsetAt', () => {
    for (let offset = 0; offset <= 8; offset++) assert.equal(offsetAt(starts, positionAt(starts, offset)), offset);
  });
});
