import assert from 'node:assert/strict';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { KitError } from '../../../extension/core/kit-error.ts';
import { HELPERS } from '../../../extension/core/pack/helpers.ts';
import { parseTemplate } from '../../../extension/core/pack/parse-template.ts';
import { renderBudget, renderTemplate } from '../../../extension/core/pack/render-template.ts';

type Texts = Readonly<Record<string, string>>;

/** What the kit renders; the template must be within the subset. */
function render(text: string, root: unknown, partials: Texts = {}): string {
  const parse = (name: string, source: string) => {
    const { template, findings } = parseTemplate({ name, text: source });
    assert.deepEqual(findings, [], source);
    return template;
  };
  const parsed = new Map(Object.entries(partials).map(([name, source]) => [name, parse(name, source)]));
  return renderTemplate(parse('template', text), root, parsed, renderBudget('pack'));
}

/** What Handlebars itself renders with the same helpers. */
function renderHandlebars(text: string, root: unknown, partials: Texts): string {
  const handlebars = Handlebars.create();
  for (const [name, { call }] of Object.entries(HELPERS)) {
    const helper = call as (...args: unknown[]) => unknown;
    handlebars.registerHelper(name, (...args: unknown[]) => helper(...args.slice(0, -1)));
  }
  for (const [name, source] of Object.entries(partials)) handlebars.registerPartial(name, handlebars.compile(source, { noEscape: true }));
  return handlebars.compile(text, { noEscape: true })(root);
}

/** [fact, template, what comes out] for the data below */
const DATA = {
  name: 'Рада',
  zero: 0,
  none: null,
  no: false,
  tags: ['a', 'b'],
  empty: [],
  people: [{ name: 'Оля', roles: [{ id: 1 }] }],
  map: { x: 1, y: 2 },
};
const FACTS: readonly (readonly [string, string, string])[] = [
  ['nothing is escaped for HTML', '{{name}} {{json "<b>"}}', 'Рада "<b>"'],
  ['null and what is not there print nothing, false and 0 print themselves', '[{{none}}{{nowhere.at.all}}] {{no}} {{zero}}', '[] false 0'],
  ['a list prints its items', '{{tags}}', 'a,b'],
  ['0 is false unless includeZero says otherwise', '{{#if zero}}a{{else}}b{{/if}}{{#if zero includeZero=true}}a{{else}}b{{/if}}', 'ba'],
  ['an empty list is false', '{{#if empty}}a{{else}}b{{/if}}{{#each empty}}a{{else}}b{{/each}}', 'bb'],
  ['chains of else', '{{#if no}}a{{else if empty}}b{{else unless no}}c{{/if}}', 'c'],
  [
    'loop data',
    '{{#each tags}}{{@index}}{{@key}}{{this}}{{@first}}{{@last}}{{@root.name}};{{/each}}',
    '00atruefalseРада;11bfalsetrueРада;',
  ],
  ['an object is gone through by its keys', '{{#each map as |value key|}}{{key}}={{value}} {{/each}}', 'x=1 y=2 '],
  [
    '../ leads out of each, not out of if',
    '{{#each people}}{{#if name}}{{../name}}{{/if}}{{#each roles}}{{../name}}{{../../name}}{{@../index}}{{/each}}{{/each}}',
    'РадаОляРада0',
  ],
  ['a name after as hides what is called the same', '{{#each tags as |name|}}{{name}}{{this.length}}{{/each}}', 'a1b1'],
  ['a tag alone on its line leaves no empty line', 'a\n  {{#if name}}\nb\n  {{/if}}\nc\n', 'a\nb\nc\n'],
  ['~ takes the white space away', 'a {{~name~}} \n b', 'aРадаb'],
  ['\\{{ is text', '\\{{name}} \\\\{{name}}', '{{name}} \\Рада'],
  ['what objects inherit is not there', '[{{constructor}}{{toString}}{{__proto__}}{{name.constructor}}{{tags.map}}]', '[]'],
];

describe('renderTemplate', () => {
  for (const [fact, template, expected] of FACTS) it(fact, () => assert.equal(render(template, DATA), expected));

  it('a partial alone on its line gets the indentation of the line', () => {
    assert.equal(render('a\n  {{> p}}\nb', DATA, { p: '1\n2\n' }), 'a\n  1\n  2\nb');
  });
  it('a partial sees the context and the values that it is given', () => {
    assert.equal(render('{{#each people}}{{> p this n=../zero}}{{/each}}', DATA, { p: '{{name}}{{n}}' }), 'Оля0');
  });

  it('gives what Handlebars gives, for any template of the subset and any data', () => {
    fc.assert(
      fc.property(templates, templates, templates, data, (text, p, q, root) => {
        const partials = { p: withoutPartials(p), q: withoutPartials(q) };
        assert.equal(render(text, root, partials), renderHandlebars(text, root, partials));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
    );
  });

  it('stops a template that would go on for ever', () => {
    const list = Array.from({ length: 200 }, () => 1);
    const nested = `${'{{#each @root.list}}'.repeat(6)}{{#if @root.no}}{{/if}}${'{{/each}}'.repeat(6)}`;
    assert.throws(
      () => render(nested, { list }),
      (failure) => failure instanceof KitError && failure.code === 'pack/too-large',
    );
  });
  it('stops templates that would fill the disk', () => {
    const doubling = Object.fromEntries(Array.from({ length: 15 }, (_, level) => [`p${level}`, `{{> p${level + 1}}}`.repeat(4)]));
    const partials = { ...doubling, p15: 'x'.repeat(100_000) };
    assert.throws(
      () => render('{{> p0}}', {}, partials),
      (failure) => failure instanceof KitError && failure.code === 'pack/too-large',
    );
  });
  it('stops partials that are nested without end', () => {
    assert.throws(
      () => render('{{> p}}', {}, { p: '{{> p}}' }),
      (failure) => failure instanceof KitError && failure.code === 'pack/too-large',
    );
  });
  it('goes as deep as templates may be nested without running out of stack', () => {
    const deep = (inside: string) => `${'{{#with @root}}'.repeat(29)}${inside}${'{{/with}}'.repeat(29)}`;
    const partials = Object.fromEntries(
      Array.from({ length: 16 }, (_, level) => [`p${level}`, deep(level === 15 ? 'x' : `{{> p${level + 1}}}`)]),
    );
    assert.equal(render(deep('{{> p0}}'), { a: 1 }, partials), 'x');
  });
});

const names = fc.constantFrom(
  'name',
  'count',
  'flag',
  'tags',
  'people',
  'empty',
  'nested',
  'zero',
  'nowhere',
  'nested.a.b',
  'this',
  '.',
  '@root.name',
  '@index',
  '@key',
  '@first',
  '@last',
  '../name',
  '../../count',
  'x',
  'people.[0].name',
  './name',
);
const literals = fc.constantFrom('"a b"', "'it'", '1', '-2.5', 'true', 'false', 'null', 'undefined');
const arity = (name: string): number => HELPERS[name as keyof typeof HELPERS].least;
const { value } = fc.letrec<{ value: string; call: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 2 }, names, literals, tie('call')),
  call: fc
    .constantFrom(...Object.keys(HELPERS))
    .chain((name) =>
      fc.array(tie('value'), { minLength: arity(name), maxLength: arity(name) }).map((args) => `(${name} ${args.join(' ')})`),
    ),
}));
const prints = fc.oneof(
  names,
  value.filter((text) => text.startsWith('(')).map((text) => text.slice(1, -1)),
);
const tilde = fc.constantFrom('', '', '', '~');
/** Handlebars adds what tags print, so that without a text before them `{{1}}{{2}}` give 3. */
const beforePrint = fc.constantFrom('·', '· ', '\n·', '·\n  ');
/** Contexts that are equal only where they are the same: Handlebars takes 1 and "1" for one context, the kit does not. */
const contexts = {
  with: fc.constantFrom('nested', 'nested.a', 'people.[0]', 'name', 'nested.a.b', '@root', '../nested', 'nowhere'),
  each: fc.constantFrom('tags', 'people', 'nested', 'empty', 'nowhere', '../tags', 'people.[0].tags'),
};
const words = fc.constantFrom('a', '\n', ' ', '  \n', '\n  ', 'x {y}', '\n\n', ' } ', '\t', '\r\n', 'Ї');

const { templates } = fc.letrec<{ templates: string; piece: string; block: string }>((tie) => ({
  templates: fc.array(tie('piece'), { maxLength: 7 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.tuple(beforePrint, tilde, prints, tilde).map(([before, open, text, close]) => `${before}{{${open}${text}${close}}}`),
    fc.constantFrom('{{! a }}', '{{!-- {{b}} --}}', '\\{{raw}}', '{{~! c ~}}'),
    fc.constantFrom('{{> p}}', '{{> q this}}', '\n  {{> p}}\n', '{{> q nested a=name}}', '{{~> p x=1~}}'),
    tie('block'),
    tie('block'),
  ),
  block: fc
    .tuple(
      fc.oneof(
        fc.tuple(fc.constantFrom('if', 'unless'), value),
        ...Object.entries(contexts).map(([name, context]) => fc.tuple(fc.constant(name), context)),
      ),
      tie('templates'),
      tie('templates'),
      fc.constantFrom('', '', ' as |x|'),
      fc.constantFrom('', '{{else}}', '{{^}}', '{{else if count}}', '{{~else~}}'),
      tilde,
    )
    .map(([[name, test], body, otherwise, as, other, strip]) => {
      const parameters = name === 'each' || name === 'with' ? as : '';
      return `{{#${name} ${test}${parameters}${strip}}}${body}${other}${other === '' ? '' : otherwise}{{${strip}/${name}}}`;
    }),
}));

/** Partials of the test include none, so that none includes itself. */
function withoutPartials(text: string): string {
  return text.replace(/\{\{~?>[^}]*\}\}/g, '');
}

const text = fc.constantFrom('', 'Рада', 'a b', '<&>', 'camelCase', '2026-09-01');
/** Handlebars prints no object without a prototype; the kit does. */
const plain = { noNullPrototype: true } as const;
const data = fc.record(
  {
    name: text,
    count: fc.integer({ min: 0, max: 3 }),
    flag: fc.boolean(),
    tags: fc.array(text, { maxLength: 3 }),
    people: fc.array(fc.record({ name: text, count: fc.nat(3), tags: fc.array(text, { maxLength: 2 }) }, plain), { maxLength: 3 }),
    empty: fc.constant([]),
    nested: fc.record({ a: fc.record({ b: text }, plain), name: text }, plain),
    zero: fc.constant(0),
  },
  plain,
);
