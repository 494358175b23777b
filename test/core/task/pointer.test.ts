import assert from 'node:assert/strict';
import { parseTask } from '../../../extension/core/task/parse-task.ts';
import { childPointer, placeOf, placeOfParent, pointerKeys } from '../../../extension/core/task/pointer.ts';
import { markedText } from '../../support/marked-text.ts';

function underlines(place: typeof placeOf, pointer: string, marked: string): void {
  const { text, places } = markedText(marked);
  assert.deepEqual(place(parseTask({ name: 'a', text }).tree, pointer), places[0]);
}

describe('childPointer and pointerKeys', () => {
  it('escape what RFC 6901 asks for', () => {
    assert.equal(childPointer('/a', 'b/c~d'), '/a/b~1c~0d');
    assert.deepEqual(pointerKeys('/a/b~1c~0d'), ['a', 'b/c~d']);
  });
});

describe('placeOf', () => {
  it('is the word', () => underlines(placeOf, '/a/b', 'a:\n  b: ⟦word⟧\n'));
  it('is the key of a group', () => underlines(placeOf, '/a', '⟦a⟧:\n  b: word\n'));
  it('is the key of a text block', () => underlines(placeOf, '/a', '⟦a⟧: |\n  text\n'));
  it('is the key where nothing is written', () => underlines(placeOf, '/a', '⟦a⟧:\nb: 1\n'));
  it('is the first line of an item', () => underlines(placeOf, '/a/1', 'a:\n  - b: 1\n  - ⟦b: 2⟧\n    c: 3\n'));
});

describe('placeOfParent', () => {
  it('is the key of the group', () => underlines(placeOfParent, '/a', '⟦a⟧: {b: 1}\n'));
  it('is the first line of an item', () => underlines(placeOfParent, '/a/0', 'a:\n  - {⟦b: 1⟧, c: 2}\n'));
  it('is the first line of the document', () => underlines(placeOfParent, '', '⟦a: 1⟧\n'));
});
