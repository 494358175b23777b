import assert from 'node:assert/strict';
import { sha256 as pure256, sha512 as pure512 } from '@noble/hashes/sha2.js';
import { sha256, sha512 } from '../../extension/node/sha2.ts';

describe('sha256 and sha512', () => {
  it('give what the pure ones give', () => {
    for (const length of [0, 1, 63, 64, 1000]) {
      const bytes = new Uint8Array(length).map((_, index) => index * 7);
      assert.deepEqual(new Uint8Array(sha256(bytes)), pure256(bytes));
      assert.deepEqual(new Uint8Array(sha512(bytes)), pure512(bytes));
    }
  });
});
