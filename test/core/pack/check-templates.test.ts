import assert from 'node:assert/strict';
import { checkPack } from '../../../extension/core/pack/check-pack.ts';
import { checkTemplates } from '../../../extension/core/pack/check-templates.ts';
import { mergeLayers } from '../../../extension/core/pack/merge-layers.ts';
import type { SchemaNode } from '../../../extension/core/task/schema-node.ts';
import { foundPack, packFiles, packYaml } from '../../support/pack-files.ts';

const TASK: SchemaNode = {
  type: 'object',
  properties: {
    general: { type: 'object', properties: { title: { type: 'string' }, goals: { type: 'array', items: { $ref: '#/$defs/goal' } } } },
    notes: {},
  },
  $defs: { goal: { type: 'object', properties: { id: { type: 'string' }, parent: { $ref: '#/$defs/goal' } } } },
};

const QUESTIONS = `questions:
  type: object
  properties:
    council: {type: string}
    port: {type: integer}
    tags: {type: array, items: {type: string}}
`;
/** Uses every question, so that none is found unused. */
const USES_ALL = { 'files/uses.txt.hbs': '{{council}}{{port}}{{tags}}' };

/** What is found in a pack, as `code «text that it points at» nearest`. */
function found(files: Record<string, string>): readonly string[] {
  const { value: part, findings } = checkPack(foundPack(packFiles({ 'pack.yaml': packYaml(QUESTIONS), ...files })));
  const later = part === undefined ? [] : checkTemplates(mergeLayers('pack', part, []), [part], TASK);
  return [...findings, ...later].map(({ source, finding: { code, span, details } }) => {
    const nearest = 'nearest' in details && details.nearest !== undefined ? ` ${details.nearest}` : '';
    return `${code} «${source.text.slice(span.start, span.end)}»${nearest}`;
  });
}

/** [fact, a template or its partials, what is found] */
const FACTS: readonly (readonly [string, string | Record<string, string>, readonly string[]])[] = [
  ['questions and the task are known', '{{council}} {{task.general.title}} {{task.general.goals.[0].parent.parent.id}}', []],
  ['a variable that nobody defines is found, and what was meant', '{{counsil}}', ['pack/undefined-variable «counsil» council']],
  ['a wrong key of the task is found', '{{task.general.titel}}', ['pack/undefined-variable «task.general.titel» task.general.title']],
  ['a part of the task that the schema leaves open may be anything', '{{task.notes.a.b}}{{#each task.notes}}{{x}}{{/each}}', []],
  ['a key of a text is found', '{{council.length}}', ['pack/undefined-variable «council.length»']],
  ['an item of a list is known', '{{#each task.general.goals}}{{id}}{{../council}}{{titel}}{{/each}}', ['pack/undefined-variable «titel»']],
  [
    'a name after as is known',
    '{{#each task.general.goals as |goal key|}}{{goal.id}}{{key}}{{goal.no}}{{/each}}',
    ['pack/undefined-variable «goal.no»'],
  ],
  [
    'with changes the context, if does not',
    '{{#with task.general}}{{title}}{{#if title}}{{council}}{{../council}}{{/if}}{{/with}}',
    ['pack/undefined-variable «council»'],
  ],
  ['else has the context of its block', '{{#each tags}}{{else}}{{council}}{{/each}}', []],
  ['../ past the outermost is found', '{{../council}}', ['pack/undefined-variable «../council»']],
  [
    'loop data is known within each only',
    '{{#each tags}}{{@index}}{{@../index}}{{/each}}{{@first}}',
    ['pack/undefined-variable «@../index»', 'pack/undefined-variable «@first»'],
  ],
  ['unknown loop data is found', '{{@indx}}', ['pack/undefined-variable «@indx» @index']],
  ['@root is known', '{{@root.council}}{{@root.no}}', ['pack/undefined-variable «@root.no»']],
  ['variables within helpers are looked at', '{{upper (lower no)}}', ['pack/undefined-variable «no»']],
  ['an unknown helper is found, and what was meant', '{{uper council}}', ['pack/unknown-helper «uper» upper']],
  [
    'helpers of Handlebars that the kit leaves out are found',
    '{{lookup task council}}{{log 1}}',
    ['pack/unknown-helper «lookup»', 'pack/unknown-helper «log»'],
  ],
  ['an unknown block is found', '{{#iff council}}{{/iff}}', ['pack/unknown-helper «iff» if']],
  ['a helper with too few values is found', '{{eq council}}{{slug}}', ['pack/helper-arguments «eq»', 'pack/helper-arguments «slug»']],
  ['a helper with too many values is found', '{{slug council port}}', ['pack/helper-arguments «slug»']],
  ['an object is not printed', '{{task.general}}', ['pack/wrong-type «task.general»']],
  ['a list of objects is not printed', '{{task.general.goals}}', ['pack/wrong-type «task.general.goals»']],
  ['each does not go through a text', '{{#each council}}{{this}}{{/each}}', ['pack/wrong-type «council»']],
  ['triple braces are refused', '{{{council}}}', ['pack/template-syntax «{{{council}}}»']],
  ['& is refused', '{{&council}}', ['pack/template-syntax «{{&council}}»']],
  [
    'decorators are refused',
    '{{* inline}}{{#*inline "x"}}{{/inline}}',
    ['pack/template-syntax «{{* inline}}»', 'pack/template-syntax «{{#*inline "x"}}{{/inline}}»'],
  ],
  ['partial blocks are refused', '{{#> p}}{{/p}}', ['pack/template-syntax «{{#> p}}{{/p}}»']],
  ['partials chosen by data are refused', '{{> (lower council)}}', ['pack/template-syntax «{{> (lower council)}}»']],
  ['raw blocks are refused', '{{{{if council}}}}{{{{/if}}}}', ['pack/template-syntax «{{»']],
  ['a block that is not closed is found', 'a\n{{#if council}}b', ['pack/template-syntax «b»']],
  ['a block closed by another is found', '{{#if council}}{{/each}}', ['pack/template-syntax «if»']],
  [
    'a partial that is not there is found',
    { 'files/a.hbs': '{{> feld}}', 'partials/field.hbs': '' },
    ['pack/partial-missing «feld» field'],
  ],
  ['a partial in a folder is known', { 'files/a.hbs': '{{> form/field}}', 'partials/form/field.hbs': '{{council}}' }, []],
  [
    'partials that include themselves are found',
    { 'files/a.hbs': '{{> a}}', 'partials/a.hbs': '{{> b}}', 'partials/b.hbs': '{{> a}}' },
    ['pack/partial-cycle «a»'],
  ],
  [
    'a partial is checked with the context that it is given',
    { 'files/a.hbs': '{{> p task.general x=1}}{{> p}}', 'partials/p.hbs': '{{title}}{{x}}' },
    ['pack/undefined-variable «title»', 'pack/undefined-variable «x»'],
  ],
  ['what a partial is given by name is known', { 'files/a.hbs': '{{> p x=task.general}}', 'partials/p.hbs': '{{x.title}}{{council}}' }, []],
  ['a variable in a path is looked at', { 'files/{{council}}/{{no}}.txt': '' }, ['pack/undefined-variable «»']],
  ['two files that are one in the project are found', { 'files/a.txt': '', 'files/a.txt.hbs': '' }, ['pack/case-collision «»']],
  ['two templates whose names differ in case only are found', { 'files/a.txt': '', 'files/A.txt.hbs': '' }, ['pack/case-collision «»']],
  ['a template that leaves no name is found', { 'files/src/.hbs': '' }, ['pack/path-escapes «»']],
];

describe('checkTemplates', () => {
  for (const [fact, content, expected] of FACTS) {
    const files = typeof content === 'string' ? { 'files/a.txt.hbs': content } : content;
    it(fact, () => assert.deepEqual(found({ ...USES_ALL, ...files }), expected));
  }

  it('finds a question whose answer serves nothing', () => {
    assert.deepEqual(found({ 'files/{{council}}.txt': '', 'files/b.hbs': '{{#if tags}}{{/if}}' }), ['pack/unused-question «port»']);
  });
  it('counts a question that a condition asks for as used', () => {
    const yaml = packYaml(`${QUESTIONS}files:\n  - {path: "files/**", when: and council (not port)}\n`);
    assert.deepEqual(found({ 'pack.yaml': yaml, 'files/{{tags}}': '' }), []);
  });
  it('counts every question as used where a template prints all', () => {
    assert.deepEqual(found({ 'files/b.hbs': '{{json this}}' }), []);
    assert.deepEqual(found({ 'files/b.hbs': '{{json @root}}' }), []);
  });
  it('finds a condition on a variable that nobody defines, in pack.yaml', () => {
    const yaml = packYaml(`${QUESTIONS}files:\n  - {path: "files/**", when: prot}\n`);
    assert.deepEqual(found({ ...USES_ALL, 'pack.yaml': yaml }), ['pack/undefined-variable «prot» port']);
  });
  it('finds a rule that fits no file', () => {
    const yaml = packYaml(`${QUESTIONS}files:\n  - {path: "files/scr/**", requirements: [FR-001]}\n`);
    assert.deepEqual(found({ ...USES_ALL, 'pack.yaml': yaml }), ['pack/unused-rule «"files/scr/**"»']);
  });
  it('finds an answer taken from what no task has, and what was meant', () => {
    const yaml = (from: string) => packYaml(`questions: {type: object, properties: {a: {type: string, x-from: ${from}}}}\n`);
    const files = { 'files/{{a}}': '' };
    assert.deepEqual(found({ ...files, 'pack.yaml': yaml('/general/titel') }), ['pack/undefined-variable «/general/titel» /general/title']);
    assert.deepEqual(found({ ...files, 'pack.yaml': yaml('/general/goals/0/parent/id') }), []);
  });
  it('lets two files take one place in the project on different conditions', () => {
    const yaml = packYaml(`${QUESTIONS}files:\n  - {path: files/a.txt, when: port}\n  - {path: files/a.txt.hbs, when: not port}\n`);
    assert.deepEqual(found({ ...USES_ALL, 'pack.yaml': yaml, 'files/a.txt': '', 'files/a.txt.hbs': '' }), []);
  });
  it('ends soon where partials include each other over and over', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 15 }, (_, level) => [`partials/p${level}.hbs`, `{{> p${level + 1} x=council}}`.repeat(30)]),
    );
    const codes = found({ ...USES_ALL, ...partials, 'partials/p15.hbs': '', 'files/a.hbs': '{{> p0}}' });
    assert.deepEqual(codes, ['pack/too-large «»']);
  });
});
