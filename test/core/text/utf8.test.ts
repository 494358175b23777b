import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromUtf8, toUtf8 } from '../../../extension/core/text/utf8.ts';

describe('utf8', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff')),
        (text) => assert.equal(fromUtf8(toUtf8(text)), text),
      ),
    );
  });
  it('leaves a byte order mark out', () => assert.equal(fromUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), 'a'));
  it('tells bytes that are no text', () => assert.equal(fromUtf8(new Uint8Array([0xff, 0xfe])), undefined));
});
