import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { HELPERS } from '../../../extension/core/pack/helpers.ts';

const call = (name: keyof typeof HELPERS, ...args: unknown[]) => (HELPERS[name].call as (...args: unknown[]) => unknown)(...args);

/** [helper, its values, what comes out] */
const FACTS: readonly (readonly [keyof typeof HELPERS, readonly unknown[], unknown])[] = [
  ['html', ['<a href="x">&\'</a>'], '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;'],
  ['json', [{ a: [1] }], '{\n  "a": [\n    1\n  ]\n}'],
  ['json', [undefined], 'null'],
  ['yaml', ['Краматорська рада'], 'Краматорська рада'],
  ['yaml', ['a: b'], '"a: b"'],
  ['yaml', ['no'], '"no"'],
  ['yaml', ['2026-09-01'], '"2026-09-01"'],
  ['yaml', [{ a: ['x', 1, null] }], '{a: [x, 1, null]}'],
  ['kebab', ['reviewDays HTMLPage Назва'], 'review-days-html-page-nazva'],
  ['pascal', ['назва ради'], 'NazvaRady'],
  ['camel', ['Review days'], 'reviewDays'],
  ['upper', ['ґанок i'], 'ҐАНОК I'],
  ['lower', ['ҐАНОК I'], 'ґанок i'],
  ['date', ['2026-09-01'], '01.09.2026'],
  ['date', ['2026-09-01T10:00:00Z', 'en'], '1 September 2026'],
  ['date', ['скоро'], 'скоро'],
  ['eq', [1, '1'], false],
  ['ne', [1, '1'], true],
  ['and', ['a', '', 'b'], ''],
  ['and', ['a', 'b'], 'b'],
  ['or', [[], 0, 'b'], 'b'],
  ['or', [false, 0], 0],
  ['not', [[]], true],
  ['includes', [['a', 1], 1], true],
  ['includes', ['рада', 'ада'], true],
  ['includes', [undefined, 'a'], false],
  ['length', ['abc'], 3],
  ['length', [{ a: 1 }], 1],
  ['length', [undefined], 0],
];

describe('HELPERS', () => {
  for (const [name, args, expected] of FACTS) {
    it(`${name} ${args.map((arg) => JSON.stringify(arg)).join(' ')}`, () => assert.deepEqual(call(name, ...args), expected));
  }
  it('yaml gives the same value back in YAML 1.1 and 1.2, in block and in flow', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        'y',
        'yes',
        'Off',
        'Null',
        '~',
        '1e3',
        '0x1',
        '.inf',
        '- a',
        'a #b',
        "it's",
        'a\nb',
        '<<',
        '=',
        '? x',
        '%a',
        '\u2028',
        ' a',
        'a:',
      ),
      fc.json().map((json) => JSON.parse(json)),
    );
    fc.assert(
      fc.property(value, (original) => {
        // A lone surrogate and a negative zero have no form in YAML.
        const wanted = JSON.parse(JSON.stringify(original).replace(/\\ud[89a-f][0-9a-f]{2}/gi, '?'), (_, item) =>
          Object.is(item, -0) ? 0 : item,
        );
        const text = call('yaml', wanted);
        for (const version of ['1.1', '1.2'] as const) {
          const plain = (yaml: string) => JSON.parse(JSON.stringify(parse(yaml, { version, merge: false, uniqueKeys: false })));
          if (JSON.stringify(wanted).includes('"__proto__"')) continue;
          assert.deepEqual(plain(`a:\n  b: ${text}\n`), { a: { b: wanted } });
          assert.deepEqual(plain(`[${text}, 1]`), [wanted, 1]);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('none throws, whatever it is given', () => {
    const arg = fc.oneof(
      fc.json().map((json) => JSON.parse(json)),
      fc.string({ unit: 'binary' }),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(HELPERS) as (keyof typeof HELPERS)[])),
        fc.array(arg, { minLength: 1, maxLength: 3 }),
        (name, args) => void call(name, ...args),
      ),
    );
  });
});
