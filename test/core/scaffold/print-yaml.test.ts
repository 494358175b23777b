import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Printable, printYaml } from '../../../extension/core/scaffold/print-yaml.ts';

describe('printYaml', () => {
  it('prints maps and lists as people write them', () => {
    const value = {
      a: 1,
      b: { c: 'x y' },
      list: ['a', 'b'],
      files: [{ path: 'a b.txt', ids: ['FR-001'] }, { path: 'c' }],
      none: undefined,
      empty: [],
      nothing: {},
    };
    const text = 'a: 1\nb:\n  c: x y\nlist: [a, b]\nfiles:\n  - path: a b.txt\n    ids: [FR-001]\n  - path: c\nempty: []\nnothing: {}\n';
    assert.equal(printYaml(value), text);
  });
  it('is read back as it was, whatever it holds', () => {
    const { value } = fc.letrec<{ value: Printable }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c d'), value, { minKeys: 1, noNullPrototype: true }), (map) => {
        if (!JSON.stringify(map).includes('__proto__')) assert.deepEqual(parse(printYaml(map)), map);
      }),
    );
  });
});
