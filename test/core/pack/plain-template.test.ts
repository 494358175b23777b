import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAnyTemplate, parseTemplate } from '../../../extension/core/pack/parse-template.ts';
import { parsePlainTemplate } from '../../../extension/core/pack/plain-template.ts';

const PIECES = [
  '{{name}}',
  '{{a.b_c.d1}}',
  '{{kebab name}}',
  '{{json task.x}}',
  '{{this}}',
  '{{true}}',
  '{{upper}}',
  '{{eq a}}',
  '{{date d}}',
  '{{nope a}}',
  '{{a.this}}',
  '{{ a}}',
  '{{{a}}}',
  '{{a}}}',
  '{{#if a}}',
  '{{/if}}',
  '{{else}}',
  '{{~a}}',
  '{{!x}}',
  '\\',
  '{',
  '}',
  '\n',
  ' ',
  'текст',
];

describe('parsePlainTemplate', () => {
  it('reads text and plain tags', () => {
    const nodes = parsePlainTemplate({ name: 'a', text: 'Рада {{name}}, {{kebab task.title}}\n' });
    assert.deepEqual(
      nodes?.map(({ kind }) => kind),
      ['text', 'print', 'text', 'print', 'text'],
    );
  });

  it('leaves everything else to the grammar', () => {
    for (const text of ['{{#if a}}b{{/if}}', '\\{{a}}', '{{this}}', '{{a.[b]}}', '{{{a}}}', '{{a}}}', '{{a', '{{upper}}', '{{eq a b}}']) {
      assert.equal(parsePlainTemplate({ name: 'a', text }), undefined, text);
    }
  });

  it('gives what the whole grammar gives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
        const source = { name: 'a', text: pieces.join('') };
        if (source.text.includes('{{')) assert.deepEqual(parseTemplate(source), parseAnyTemplate(source));
      }),
      { numRuns: 3000 },
    );
  });
});
