import assert from 'node:assert/strict';
import { ukPlural } from '../../../extension/core/text/language.ts';

describe('ukPlural', () => {
  const days = (count: number) => ukPlural(count, 'день', 'дні', 'днів');
  it('counts as Ukrainian does', () => {
    assert.deepEqual([1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 100, 111, 121].map(days), [
      'день',
      'дні',
      'дні',
      'днів',
      'днів',
      'днів',
      'днів',
      'день',
      'дні',
      'днів',
      'днів',
      'днів',
      'день',
    ]);
  });
});
