import assert from 'node:assert/strict';
import { completeTask } from '../../../extension/core/task/complete-task.ts';
import { SAMPLE } from '../../support/sample.ts';

/** The text without the indentation that all its lines share, and without the first line break. */
function flush(indented: string): string {
  const lines = indented.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** What is offered at `¦`, and what the text becomes when it is taken: `¹` marks the stops. */
function complete(marked: string, language: 'uk' | 'en' = 'uk') {
  const withCursor = flush(marked);
  const offset = withCursor.indexOf('¦');
  const text = withCursor.replace('¦', '');
  const offered = completeTask({ name: 'a.task.yaml', text }, offset, language);
  return {
    offered,
    labels: offered.map(({ label }) => label),
    take: (label: string) => {
      const taken = offered.find((completion) => completion.label === label);
      assert.ok(taken, `${label} is not offered, but ${offered.map((completion) => completion.label).join(', ') || 'nothing'}`);
      return text.slice(0, taken.replace.start) + taken.insert.replaceAll(/\$\d/g, '¹') + text.slice(taken.replace.end);
    },
  };
}

describe('completeTask: keys', () => {
  it('come in the order of the schema, without those that are there', () => {
    const { labels } = complete(`
      schemaVersion: "1.0"
      general: {}
      ¦
    `);
    assert.deepEqual(labels.slice(0, 4), ['document', 'approvals', 'terms', 'processes']);
  });

  it('are offered while half a word breaks the document', () => {
    const { labels } = complete(`
      requirements:
        functional:
          - id: FR-001
            prio¦
            statement: "Система повинна реєструвати."
          - id: FR-002
    `);
    assert.deepEqual(labels.slice(0, 3), ['title', 'priority', 'deadline']);
  });

  it('have a title, help and say whether they are required, in either language', () => {
    const marked = `
      document:
        ti¦
    `;
    const uk = complete(marked).offered.find(({ label }) => label === 'title');
    const en = complete(marked, 'en').offered.find(({ label }) => label === 'title');
    assert.equal(uk?.detail, 'Повна назва');
    assert.equal(en?.detail, 'Full title');
    assert.ok(uk?.help && en?.help && uk.help !== en.help);
    assert.equal(uk.isRequired, true);
  });

  it('open the choice of values where there is one', () => {
    const { offered, take } = complete(`
      document:
        sta¦
    `);
    assert.equal(take('status'), 'document:\n  status: ¹\n');
    assert.equal(offered.find(({ label }) => label === 'status')?.asksNext, true);
    assert.equal(offered.find(({ label }) => label === 'title')?.asksNext, false);
  });

  it('keep the value that follows', () => {
    const { take } = complete(`
      document:
        tit¦l: "Завдання"
    `);
    assert.equal(take('title'), 'document:\n  title: "Завдання"\n');
  });

  it('bring the required keys of what they hold, indented', () => {
    const { take } = complete(`
      requirements:
        functional:
          - id: FR-001
            dead¦
    `);
    assert.match(take('deadline'), /\n {6}deadline:\n {8}value: ¹\n {8}unit: ¹\n {8}kind: ¹\n$/);
  });

  it('indent below the dash of an item', () => {
    assert.equal(
      complete(`
        general:
          goals:
            - id: G-1
          ¦
      `).take('funding'),
      'general:\n  goals:\n    - id: G-1\n  funding:\n    source: "¹"\n',
    );
    assert.match(
      complete(`
        requirements:
          functional:
            - ¦
      `).take('deadline'),
      /\n {4}- deadline:\n {8}value: ¹/,
    );
  });

  it('bring a scenario in the language of the document', () => {
    const { take } = complete(`
      document: {language: en}
      requirements:
        functional:
          - id: FR-001
            acc¦
    `);
    assert.match(
      take('acceptance'),
      /acceptance: \|\n {8}# language: en\n {8}Feature: ¹\n {10}Scenario: ¹\n {12}Given ¹\n {12}When ¹\n {12}Then ¹\n/,
    );
  });

  it('are written in one line inside brackets', () => {
    const { labels, take } = complete(`
      requirements:
        nonFunctional:
          - {id: NFR-001, met¦}
    `);
    assert.ok(!labels.includes('id'));
    assert.match(take('metric'), /\{id: NFR-001, metric: \{name: "¹", unit: "¹", operator: ¹, value: ¹\}\}/);
  });

  it('are written with quotation marks and commas in JSON', () => {
    const marked = `
      {
        "document": {
          "id": "TZ-1",
          "st¦"
          "title": "Завдання"
        }
      }
    `;
    assert.match(complete(marked).take('status'), /"id": "TZ-1",\n {4}"status": "¹",\n {4}"title"/);
    assert.ok(!complete(marked).labels.includes('title'));
    assert.equal(complete('{"document": {¦}}').take('id'), '{"document": {"id": "¹"}}');
  });

  it('are offered in an empty document', () => {
    assert.equal(complete('¦').labels[0], 'schemaVersion');
    assert.equal(complete('¦').take('schemaVersion'), 'schemaVersion: "1.0"');
  });

  it('are not offered in prose, scenarios and comments', () => {
    assert.deepEqual(complete('document:\n  title: "Завдання на ¦ роботи"\n').labels, []);
    assert.deepEqual(complete('requirements:\n  functional:\n    - acceptance: |\n        Функціонал: назва\n          ¦\n').labels, []);
    assert.deepEqual(complete('document:\n  id: TZ-1 # тут ¦\n').labels, []);
  });
});

describe('completeTask: values', () => {
  it('of an enum come with their meaning', () => {
    const { offered } = complete(`
      requirements:
        functional:
          - id: FR-001
            priority: ¦
            statement: "…"
    `);
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['must', 'should', 'could', 'wont'],
    );
    assert.ok(offered.every(({ detail }) => /\p{Script=Cyrillic}/u.test(detail)));
  });

  it('replace the whole word, quotation marks and a comment behind it included as they should be', () => {
    assert.equal(complete('document:\n  status: dr¦af # стан\n').take('draft'), 'document:\n  status: draft # стан\n');
    assert.equal(complete('document:\n  status: "dr¦"\n').take('review'), 'document:\n  status: review\n');
    assert.equal(complete('document:\n  status:¦\n').take('draft'), 'document:\n  status: draft\n');
    assert.equal(complete('{"document": {"status": "dr¦"}}').take('draft'), '{"document": {"status": "draft"}}');
  });

  it('are quoted where YAML would read something else', () => {
    assert.equal(complete('schemaVersion: ¦\n').take('1.0'), 'schemaVersion: "1.0"\n');
    const { take } = complete('requirements:\n  nonFunctional:\n    - {metric: {operator: ¦}}\n');
    assert.match(take('>='), /operator: ">="\}/);
  });

  it('are true and false', () => {
    assert.deepEqual(complete('intellectualProperty:\n  sourceCode: ¦\n').labels, ['true', 'false']);
  });

  it('of a reference are the ids that it may name, with what they are called', () => {
    const { offered } = complete(`
      general:
        goals:
          - {id: G-1, text: "Скоротити час"}
      processes:
        units:
          - {id: U-ZAG, name: "Загальний відділ"}
      requirements:
        functional:
          - id: FR-001
            source: [¦]
    `);
    assert.deepEqual(
      offered.map(({ label, detail }) => [label, detail]),
      [
        ['G-1', 'ціль: Скоротити час'],
        ['FR-001', 'вимога'],
      ],
    );
  });

  it('of a list of references open brackets first', () => {
    assert.match(complete('requirements:\n  functional:\n    - source: ¦\n').take('[…]'), /source: \[¹\]/);
  });
});

describe('completeTask: items', () => {
  it('bring their required keys', () => {
    assert.equal(
      complete(`
        general:
          goals:
            - id: G-1
              text: "Перша"
            ¦
      `).take('- …'),
      'general:\n  goals:\n    - id: G-1\n      text: "Перша"\n    - id: ¹\n      text: "¹"\n',
    );
  });

  it('are offered in an empty list and behind a dash', () => {
    assert.equal(complete('terms:\n  ¦\n').take('- …'), 'terms:\n  - term: "¹"\n    definition: "¹"\n');
    assert.equal(complete('terms:\n  - ¦\n').take('…'), 'terms:\n  - term: "¹"\n    definition: "¹"\n');
    assert.equal(complete('terms: [¦]\n').take('…'), 'terms: [{term: "¹", definition: "¹"}]\n');
    assert.equal(complete('{"terms": [¦]}').take('…'), '{"terms": [{"term": "¹", "definition": "¹"}]}');
  });
});

describe('completeTask: any place', () => {
  it('of the sample is answered without an exception', () => {
    for (let offset = 0; offset < SAMPLE.length; offset += 977) completeTask({ name: 'a', text: SAMPLE.slice(0, offset) }, offset, 'uk');
  });
});
