import assert from 'node:assert/strict';
import { type OutlineItem, outlineTask } from '../../../extension/core/task/outline-task.ts';
import { parseTask } from '../../../extension/core/task/parse-task.ts';
import { SAMPLE } from '../../support/sample.ts';

/** The outline as indented lines, `name — detail`. */
function outline(text: string, language: 'uk' | 'en' = 'uk'): readonly string[] {
  const { tree } = parseTask({ name: 'a.task.yaml', text });
  const lines = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ name, detail, children }) => [`${indent}${name} — ${detail}`, ...lines(children, `${indent}  `)]);
  return lines(outlineTask(tree, language), '');
}

const SMALL = `
schemaVersion: "1.0"
document: {id: TZ-1}
general:
  goals:
    - {id: G-1, text: "Скоротити час"}
requirements:
  functional:
    - id: FR-001
      title: "Реєстрація"
    - just text
    - {priority: must}
x-own: {a: 1}
`;

describe('outlineTask', () => {
  it('shows sections by title and items by id', () => {
    assert.deepEqual(outline(SMALL), [
      'Відомості про документ — document',
      'Загальні відомості — general',
      '  Цілі — goals',
      '    G-1 — Скоротити час',
      'Вимоги — requirements',
      '  Функціональні вимоги — functional',
      '    FR-001 — Реєстрація',
    ]);
  });

  it('speaks English too', () => {
    assert.equal(outline(SMALL, 'en')[0], 'About the document — document');
  });

  it('of every part encloses what is selected, and each part its children', () => {
    const holds = (items: readonly OutlineItem[], start: number, end: number): void => {
      for (const { span, selection, children, name } of items) {
        assert.ok(start <= span.start && span.end <= end, name);
        assert.ok(span.start <= selection.start && selection.end <= span.end, name);
        assert.notEqual(name, '');
        holds(children, span.start, span.end);
      }
    };
    holds(outlineTask(parseTask({ name: 'a', text: SAMPLE }).tree, 'uk'), 0, SAMPLE.length);
  });

  it('of something that is no task is empty', () => {
    assert.deepEqual(outline('- 1\n- 2\n'), []);
    assert.deepEqual(outline(''), []);
  });
});
