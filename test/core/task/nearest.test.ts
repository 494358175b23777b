import assert from 'node:assert/strict';
import { nearestOf } from '../../../extension/core/task/nearest.ts';

describe('nearestOf', () => {
  it('finds the word with one letter wrong', () => assert.equal(nearestOf('muss', ['should', 'must', 'could']), 'must'));
  it('finds the word with two letters swapped', () => assert.equal(nearestOf('U-ZKHG', ['U-ZAG', 'U-ZHKG']), 'U-ZHKG'));
  it('does not mind case', () => assert.equal(nearestOf('draft', ['Draft']), 'Draft'));
  it('finds nothing where nothing is near', () => assert.equal(nearestOf('voice', ['must', 'P-01']), undefined));
});
