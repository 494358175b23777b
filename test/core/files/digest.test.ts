import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Hex, sha512Integrity } from '../../../extension/core/files/digest.ts';

describe('digest', () => {
  it('is what Node computes, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.equal(sha256Hex(bytes), createHash('sha256').update(bytes).digest('hex'));
        assert.equal(sha512Integrity(bytes), `sha512-${createHash('sha512').update(bytes).digest('base64')}`);
      }),
    );
  });
});
