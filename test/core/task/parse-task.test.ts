import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTask } from '../../../extension/core/task/parse-task.ts';
import { nodeAt, type TaskNode, toJson } from '../../../extension/core/task/task-tree.ts';
import { markedText } from '../../support/marked-text.ts';
import { SAMPLE } from '../../support/sample.ts';

function parse(text: string) {
  return parseTask({ name: 'a', text });
}

/** The value at `keys` stands where the text is marked ⟦so⟧. */
function stands(marked: string, ...keys: readonly string[]): void {
  const { text, places } = markedText(marked);
  const node = nodeAt(parse(text).tree.root, ...keys);
  assert.deepEqual(node?.span, places[0]);
}

/** The reader refuses `marked` at the place marked ⟦so⟧. */
function refuses(marked: string): void {
  const { text, places } = markedText(marked);
  const [finding] = parse(text).findings;
  assert.equal(finding?.code, 'yaml/syntax');
  assert.deepEqual(finding?.span, places[0]);
}

function depthOf(node: TaskNode): number {
  const below = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  return 1 + Math.max(0, ...below.map(depthOf));
}

describe('parseTask', () => {
  it('remembers where a word stood', () => stands('a:\n  b: ⟦word⟧ # note\n', 'a', 'b'));
  it('counts the quotation marks to the value', () => stands('a: ⟦"x y"⟧\n', 'a'));
  it('remembers where a list in brackets stood', () => stands('a: ⟦[1, 2 ]⟧ \n', 'a'));
  it('remembers where a group in braces stood, a last comma included', () => stands('a:\n  - ⟦{b: 1,\n    c: "}",}⟧\n', 'a', '0'));
  it('remembers the lines of a text block', () => stands('a: |\n⟦  one\n  two⟧\n\nb: 1\n', 'a'));
  it('reads numbers, truth and nothing as such', () => {
    const { tree } = parse('[1, -2.5, 0x1F, 1e3, true, null, ~, "1", 2026-09-01, 0o17]');
    assert.deepEqual(toJson(tree.root), [1, -2.5, 31, 1000, true, null, null, '1', '2026-09-01', 15]);
  });
  it('gives an alias the value of its anchor', () => {
    assert.deepEqual(JSON.stringify(toJson(parse('a: &x {b: 1}\nc: *x\n').tree.root)), '{"a":{"b":1},"c":{"b":1}}');
  });
  it('keeps a key of any name an ordinary key', () => {
    const value = toJson(parse('__proto__: {polluted: true}\nconstructor: 1\n').tree.root) as object;
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor']);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('refuses a key given twice', () => refuses('a: 1\n⟦a⟧: 2\n'));
  it('refuses an alias to nothing', () => refuses('a: ⟦*b⟧\n'));
  it('refuses a tab as indentation', () => refuses('a:\n\t⟦b:⟧ 1\n'));
  it('refuses quotation marks that never close', () => refuses('a: ⟦"x⟧\n'));
  it('refuses types of other languages', () => refuses('a: ⟦!!js/function⟧ "x"\n'));
  it('refuses a second document', () => refuses('a: 1⟦⟧\n---\nb: 2\n'));
  it('refuses nesting that means nothing', () => assert.equal(parse('['.repeat(100_000)).findings[0]?.code, 'yaml/syntax'));

  it('refuses a small file that unfolds into a large one', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(',')}]`),
    ];
    const { findings } = parse(bomb.join('\n'));
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['yaml/syntax'],
    );
  });

  it('never throws, whatever happens to a task', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\t', '{', '}', '[', ']', ': ', '- ', '|', '"', '*a', '&a ', '!x ', '\u0000', '%'),
    );
    const edit = fc.record({ at: fc.nat(SAMPLE.length), length: fc.nat(400), piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((before, { at, length, piece: put }) => before.slice(0, at) + put + before.slice(at + length), SAMPLE);
        const { tree, findings } = parse(text);
        assert.ok(0 < findings.length || 0 < depthOf(tree.root));
        for (const { span } of findings) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('reads what JSON prints, and prints the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        assert.deepEqual(JSON.parse(JSON.stringify(toJson(parse(text).tree.root))), JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });
});
