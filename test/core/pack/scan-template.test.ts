import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { parseHandlebars } from '../../../extension/core/pack/parse-template.ts';

/** The tree without places, or that there is none. */
function treeOf(parse: (text: string) => unknown, text: string): string {
  try {
    return JSON.stringify(parse(text), (key, value) => (key === 'loc' ? undefined : value));
  } catch (failure) {
    assert.ok(failure instanceof Error);
    return 'no tree';
  }
}

const FRAGMENTS = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '~',
  '{{~',
  '~}}',
  '{{#if a}}',
  '{{/if}}',
  '{{else}}',
  '{{^}}',
  '{{ else if b }}',
  '{{elsewhere}}',
  '{{#each a as |x y|}}',
  '{{/each}}',
  '{{> p}}',
  '{{#> p}}',
  '{{!',
  '{{!--',
  '--}}',
  '{{&',
  '{{*',
  '{{#*',
  '{{/',
  '{{^a}}',
  '\\',
  '\\\\',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'a',
  'this',
  '.',
  '..',
  '/',
  '../',
  '@',
  '@index',
  '(',
  ')',
  '"',
  "'",
  '\\"',
  '[',
  ']',
  '[a b]',
  '|',
  'as |',
  '=',
  'a=1',
  '1',
  '-1.5',
  'true',
  'false',
  'null',
  'undefined',
  'truer',
  'Ї',
  '!',
  '%',
  ',',
  '\u2028',
  '#',
  '{',
  '}',
  'x\n  ',
];

describe('TemplateScanner', () => {
  it('reads what the scanner of Handlebars reads, broken templates included', () => {
    const soup = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        soup.filter((text) => !text.includes('{{{{')),
        (text) => assert.equal(treeOf(parseHandlebars, text), treeOf(Handlebars.parse, text), text),
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    );
  });
  it('reads no raw blocks', () => {
    assert.equal(treeOf(parseHandlebars, '{{{{raw}}}} {{a}} {{{{/raw}}}}'), 'no tree');
  });
  it('tells where a tag stands as offsets in the whole text', () => {
    const text = 'Ї\r\n {{#if a}}\n{{b.c}}{{/if}}';
    const [, block] = parseHandlebars(text).body;
    assert.ok(block?.type === 'BlockStatement' && block.program !== undefined);
    const places = [block, ...block.program.body].flatMap((node) =>
      'loc' in node ? [text.slice(node.loc.start.column, node.loc.end.column)] : [],
    );
    assert.deepEqual(places, ['{{#if a}}\n{{b.c}}{{/if}}', '\n', '{{b.c}}']);
  });
});
