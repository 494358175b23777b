import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compilePattern } from '../../../extension/core/pack/match-pattern.ts';

describe('compilePattern', () => {
  it('tells what RegExp tells', () => {
    const atom = fc.constantFrom('a', 'b', 'ї', '.', '[ab]', '[^a]', '\\d', '\\w', '\\p{L}', '\\.', '^', '$', '😀');
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      piece: fc
        .tuple(
          fc.oneof(
            { maxDepth: 3 },
            atom,
            tie('pattern').map((inside) => `(${inside})`),
            tie('pattern').map((inside) => `(?:${inside})`),
          ),
          fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{0,}', '*?'),
        )
        .map(([item, count]) => (item === '^' || item === '$' ? item : item + count)),
      pattern: fc.oneof(
        { maxDepth: 3 },
        fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
        fc.tuple(tie('piece'), tie('piece')).map((both) => both.join('|')),
      ),
    }));
    const text = fc.array(fc.constantFrom('a', 'b', 'ї', '1', '.', '😀', '\n'), { maxLength: 6 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(pattern, text, (source, word) =>
        assert.equal(compilePattern(source)?.(word), new RegExp(source, 'u').test(word), source),
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });
  for (const pattern of [
    '(?=a)',
    '(?!a)',
    '(?<=a)b',
    '(a)\\1',
    '\\b',
    '[',
    '(',
    'a)',
    '*',
    'a{3,1}',
    'x'.repeat(501),
    '((a{500}){500}){500}',
  ]) {
    it(`does not take ${pattern.slice(0, 20)}`, () => assert.equal(compilePattern(pattern), undefined));
  }
  it('takes no longer for a hostile pattern', () => {
    const start = performance.now();
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^a*a*a*a*a*b$', '^(([a-z])+.)+[A-Z]([a-z])+$'])
      assert.equal(compilePattern(pattern)?.(`${'a'.repeat(2000)}!`), false);
    assert.ok(performance.now() - start < 2000);
  });
  it('does not throw on any pattern', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (pattern, text) => void compilePattern(pattern)?.(text)));
  });
});
