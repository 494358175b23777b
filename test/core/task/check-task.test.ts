import assert from 'node:assert/strict';
import { checkTask, isClean } from '../../../extension/core/task/check-task.ts';
import { markedText } from '../../support/marked-text.ts';
import { SAMPLE, sampleWith } from '../../support/sample.ts';

/** The document has exactly the finding `code`, at the place marked ⟦so⟧. */
function finds(document: string, ...codes: readonly string[]): void {
  const { text, places } = markedText(document);
  const { findings } = checkTask({ name: 'a.task.yaml', text });
  const found = findings.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`);
  const expected = codes.map((code, index) => {
    const { start, end } = places[index] ?? { start: 0, end: 0 };
    return `${code} ${JSON.stringify(text.slice(start, end))}`;
  });
  assert.deepEqual(found.sort(), expected.sort());
  const placed = findings.map(({ span }) => span.start).sort((a, b) => a - b);
  assert.deepEqual(
    placed,
    places.map(({ start }) => start).sort((a, b) => a - b),
  );
}

/** What goes wrong when a piece of the sample is replaced: [fact, piece, replacement with the place marked, codes]. */
type Case = readonly [fact: string, piece: string, replacement: string, ...codes: readonly string[]];

function check(cases: readonly Case[]): void {
  for (const [fact, piece, replacement, ...codes] of cases) it(fact, () => finds(sampleWith(piece, replacement), ...codes));
}

const FLOW_03 = /\n {4}- \{id: P-03.*\n/.exec(SAMPLE)?.[0] ?? '';
const NFR_004 = /\n {4}- \{id: NFR-004.*\n/.exec(SAMPLE)?.[0] ?? '';

describe('checkTask', () => {
  it('finds nothing wrong with the sample', () => finds(SAMPLE));

  it('gives a value only where the schema is satisfied', () => {
    assert.equal(checkTask({ name: 'a', text: SAMPLE }).value?.document.id, 'TZ-2026-001');
    assert.equal(checkTask({ name: 'a', text: 'schemaVersion: "1.0"\n' }).value, undefined);
  });

  it('reads JSON like YAML', () => {
    const json = JSON.stringify(JSON.parse(JSON.stringify(checkTask({ name: 'a', text: SAMPLE }).value)), null, 2);
    assert.deepEqual(checkTask({ name: 'a.task.json', text: json }).findings, []);
    finds(json.replace('"priority": "must"', '"priority": ⟦"muss"⟧'), 'schema/enum');
    const notJson = checkTask({ name: 'a.task.json', text: json.replace(/\n}$/, ',\n}') }).findings;
    assert.deepEqual(
      notJson.map(({ code }) => code),
      ['yaml/syntax'],
    );
  });

  describe('says what the schema misses', () => {
    it('a missing key underlines its parent’s key', () =>
      finds(sampleWith('document:\n  id: TZ-2026-001\n', '⟦document⟧:\n'), 'schema/required'));
    check([
      [
        'a missing key of an item underlines the item’s first line',
        '- id: FR-002\n      title: "Перевірка обов’язкових реквізитів звернення"\n      priority: must\n',
        '- ⟦id: FR-002⟧\n      title: "Перевірка"\n',
        'schema/required',
      ],
      [
        'a wrong item of a list is underlined itself',
        '[preliminaryTests, trialOperation, acceptanceTests]',
        '[preliminaryTests, ⟦trialOperations⟧, acceptanceTests]',
        'schema/enum',
      ],
      ['a number where text belongs', 'shortName: "СЕВ-Громада"', 'shortName: ⟦5⟧', 'schema/type'],
      [
        'a list where a group belongs',
        '  training: {groups: 3, hoursPerGroup: 2, audience: "старости, реєстратори, керівники підрозділів"}',
        '  ⟦training⟧: []',
        'schema/type',
      ],
      ['an id of the wrong form', 'id: FR-014', 'id: ⟦FR14⟧', 'schema/pattern'],
      ['a date that is none', 'createdAt: 2026-09-01', 'createdAt: ⟦2026-13-45⟧', 'schema/format'],
      ['an e-mail address that is none', 'email: "digital@example.gov.ua"', 'email: ⟦"digital"⟧', 'schema/format'],
      ['a key that is not known', 'changeControl:', '⟦changeKontrol⟧:', 'schema/additional'],
      ['an empty list where one item is the least', /grounds: .*\n(.*\n){3}/.exec(SAMPLE)?.[0] ?? '', '⟦grounds⟧: []\n', 'schema/other'],
    ]);
    it('keys of one’s own start with x-', () => finds(sampleWith('changeControl:', 'x-note: {any: thing}\nchangeControl:')));
  });

  describe('says what a task misses', () => {
    it('a section of the profile', () => {
      const { text } = markedText(sampleWith('deliverables:', 'x-deliverables:'));
      const [finding, ...more] = checkTask({ name: 'a', text }).findings;
      assert.equal(finding?.code, 'task/section-missing');
      assert.deepEqual(finding?.details, {
        key: 'deliverables',
        title: { uk: 'Результати робіт', en: 'Deliverables' },
        profile: 'kmu-205-2025',
        clause: '4',
      });
      assert.deepEqual(more, []);
    });
    it('a part of a section underlines the section', () =>
      finds(sampleWith('  purpose: "Система', '  x-purpose: "Система').replace('\ngeneral:', '\n⟦general⟧:'), 'task/section-missing'));
    check([
      ['an id given twice', '{id: R-ADM, name', '{id: ⟦R-HEAD⟧, name', 'task/duplicate-id'],
      ['a reference to nothing', 'source: [P-01, P-02, G-2]', 'source: [⟦P-07⟧, P-02, G-2]', 'task/dangling-reference'],
      ['a flow between units that are not there', 'from: U-ZAG, to: U-ZHKG', 'from: U-ZAG, to: ⟦U-ZKHG⟧', 'task/dangling-reference'],
    ]);
    it('requirements that depend on each other in a circle', () =>
      finds(
        sampleWith('id: FR-001\n', 'id: FR-001\n      dependsOn: [FR-002]\n').replace(
          'id: FR-002\n',
          'id: FR-002\n      dependsOn: [⟦FR-001⟧]\n',
        ),
        'task/reference-cycle',
      ));
    it('a requirement that depends on itself', () =>
      finds(sampleWith('id: FR-001\n', 'id: FR-001\n      dependsOn: [⟦FR-001⟧]\n'), 'task/reference-cycle'));
    check([
      [
        'a goal that no requirement serves',
        '  schedule:',
        '    - {id: ⟦G-4⟧, text: "Ще одна ціль"}\n  schedule:',
        'task/goal-without-requirement',
      ],
      [
        'a process that no requirement serves',
        FLOW_03,
        `${FLOW_03}    - {id: ⟦P-04⟧, name: "Ще один", from: U-ZAG, to: U-SO1}\n`,
        'task/flow-without-requirement',
      ],
    ]);
    it('a requirement from nowhere', () =>
      finds(SAMPLE.replace(/id: FR-013([\s\S]*?) {6}source: \[G-3\]\n/, 'id: ⟦FR-013⟧$1'), 'task/requirement-without-source'));
    it('a tested requirement without a scenario', () =>
      finds(
        SAMPLE.replace(/id: FR-013([\s\S]*?) {6}acceptance: \|\n( {8}.*\n)+/, 'id: ⟦FR-013⟧$1'),
        'task/requirement-without-acceptance',
      ));
    it('a non-functional requirement without a figure', () =>
      finds(
        sampleWith(NFR_004, NFR_004.replace(/ metric: \{.*?\},/, '').replace('NFR-004', '⟦NFR-004⟧')),
        'task/nonfunctional-without-metric',
      ));
    it('a stage without results', () =>
      finds(
        SAMPLE.replace(/ {2}- \{stage: S4, results.*\n/, '').replace('{stage: S4, title', '{stage: ⟦S4⟧, title'),
        'task/stage-without-result',
      ));
  });

  describe('compares what a task says twice', () => {
    check([
      [
        'a stage that ends before it starts',
        'start: 2026-11-01, end: 2027-01-31',
        'start: 2026-11-01, end: ⟦2026-01-31⟧',
        'task/schedule-order',
      ],
      [
        'a delivery that ends on another day than the work',
        'delivery: {start: 2026-10-01, end: 2027-03-15}',
        'delivery: {start: 2026-10-01, end: ⟦2027-03-31⟧}',
        'task/value-mismatch',
      ],
      [
        'a settlement of another community',
        'settlements: ["UA14120090080054106"]',
        'settlements: [⟦"UA14120210010032554"⟧]',
        'task/value-mismatch',
      ],
      [
        'a figure that differs from its metric',
        'operator: "<=", value: 3, load',
        'operator: "<=", value: ⟦5⟧, load',
        'task/value-mismatch',
      ],
    ]);
  });

  describe('knows the statutory deadlines', () => {
    check([
      ['an appeal may take a month', 'звернення — один місяць,', 'звернення — ⟦два місяці⟧,', 'task/deadline-law'],
      ['an appeal without further study fifteen days', '15 календарних днів, запит', '⟦20 календарних днів⟧, запит', 'task/deadline-law'],
      ['an extension ends after 45 days', 'до 45 календарних днів від', 'до ⟦60 календарних днів⟧ від', 'task/deadline-law'],
      [
        'a request for information five working days',
        'контролем строку 5 робочих днів',
        'контролем строку ⟦10 робочих днів⟧',
        'task/deadline-law',
      ],
      ['a shorter time is nobody’s fault', 'звернення — один місяць,', 'звернення — 10 днів,'],
      ['storage is no deadline', 'звернення — один місяць,', 'звернення — один місяць, журнал звернень зберігається 36 місяців,'],
      [
        'a figure of the past is no deadline',
        'звернення — один місяць,',
        'звернення — один місяць, звіт про розгляд звернень за останні 90 днів,',
      ],
      ['a limit in words', 'звернення — один місяць,', 'звернення — ⟦шістдесят днів⟧,', 'task/deadline-law'],
      [
        'a deadline given as a figure',
        'id: FR-003\n',
        'id: FR-003\n      deadline: {value: ⟦21⟧, unit: workingDays, kind: informationExtended}\n',
        'task/deadline-law',
      ],
    ]);
  });

  describe('checks codes from outside', () => {
    check([
      ['a wrong check digit', 'edrpou: "99999994"', 'edrpou: ⟦"99999995"⟧', 'task/edrpou-checksum'],
      ['a code that is no КАТОТТГ', 'katottg: "UA14120090000098500"', 'katottg: ⟦"UA1412009000009850"⟧', 'task/katottg-format'],
      ['a code that the list does not have', 'katottg: "UA14120090000098500"', 'katottg: ⟦"UA14120090000098501"⟧', 'task/katottg-unknown'],
      ['a ДК 021 code that the list does not have', 'cpv: "72230000-6"', 'cpv: ⟦"72230000-7"⟧', 'task/cpv-unknown'],
      ['a text that is no ДК 021 code', 'cpv: "72230000-6"', 'cpv: ⟦"послуги"⟧', 'task/cpv-format'],
      ['a wrong IBAN', 'edrpou: "99999994"\n', 'edrpou: "99999994"\n    iban: ⟦UA213223130000026007233566002⟧\n', 'task/iban-checksum'],
      ['a right IBAN', 'edrpou: "99999994"\n', 'edrpou: "99999994"\n    iban: UA213223130000026007233566001\n'],
      ['a telephone in another form', 'phone: "+380000000000"', 'phone: ⟦"050 123-45-67"⟧', 'task/phone-format'],
      [
        'somebody’s number in free text',
        'rationale: "Реєстрація в день надходження"',
        'rationale: "Заявник ⟦0000100010⟧ прийшов двічі"',
        'task/personal-data',
      ],
      ['somebody’s number in a name', 'contact: {name: "Ім’я ПРІЗВИЩЕ"', 'contact: {name: "ПРІЗВИЩЕ ⟦0000100010⟧"', 'task/personal-data'],
      ['a value of the wrong type is said once', 'source: [P-01, P-02, G-2]', 'source: [P-01, P-02, G-2, ⟦5⟧]', 'schema/type'],
      ['ten digits that are nobody’s number', 'rationale: "Реєстрація в день надходження"', 'rationale: "Картка 1234567890"'],
      [
        'a trade mark',
        'rationale: "Реєстрація в день надходження"',
        'rationale: "Працює в ⟦Microsoft⟧ 365"',
        'task/vendor-without-equivalent',
      ],
      ['a trade mark or equivalent', 'rationale: "Реєстрація в день надходження"', 'rationale: "Працює в Microsoft 365 або еквіваленті"'],
    ]);
    it('offers the listed code with the same digits', () => {
      const [finding] = checkTask({ name: 'a', text: sampleWith('cpv: "72230000-6"', 'cpv: "72230000-7"') }).findings;
      assert.deepEqual(finding?.details, { value: '72230000-7', nearest: '72230000-6', builtIn: true });
    });
  });

  describe('reads scenarios', () => {
    it('a line that is no step', () => finds(SAMPLE.replace(/Коли (він зберігає картку.*)\n/, '⟦Колись $1⟧\n'), 'gherkin/syntax'));
    it('a feature without a scenario', () =>
      finds(
        SAMPLE.replace(
          /acceptance: \|\n {8}# language: uk\n {8}Функціонал: Офлайн-режим\n( {10,}.*\n)+/,
          '⟦acceptance⟧: |\n        # language: uk\n        Функціонал: Офлайн-режим\n',
        ),
        'gherkin/no-scenario',
      ));
    it('an outline without examples never runs', () =>
      finds(
        SAMPLE.replace(/(Структура сценарію: Незаповнене обов’язкове поле)([\s\S]*?) {12}Приклади:\n( {14}\|.*\n)+/, '⟦$1⟧$2'),
        'gherkin/no-scenario',
      ));
    it('a scenario without an outcome', () =>
      finds(SAMPLE.replace(/(Сценарій: Відновлення з’єднання)\n([\s\S]*?) {12}Тоді .*\n.*\n/, '⟦$1⟧\n$2'), 'gherkin/no-then'));
    it('a language that scenarios are not written in', () =>
      finds(
        SAMPLE.replace('# language: uk\n        Функціонал: Офлайн-режим', '⟦# language: constructor⟧\n        Функціонал: Офлайн-режим'),
        'gherkin/syntax',
      ));
  });

  describe('can be told not to mind', () => {
    it('a finding with a reason above it is not repeated', () =>
      finds(
        sampleWith(
          '    edrpou: "99999994"',
          '    # hromada-disable-next-line task/edrpou-checksum реєстр ще не оновлено\n    edrpou: "99999995"',
        ),
      ));
    it('without a reason it is, and the missing reason is another', () =>
      finds(
        sampleWith('    edrpou: "99999994"', '    ⟦# hromada-disable-next-line task/edrpou-checksum⟧\n    edrpou: ⟦"99999995"⟧'),
        'task/suppression-without-reason',
        'task/edrpou-checksum',
      ));
  });

  it('answers at once, whatever is thrown at it', () => {
    const ids = Array.from({ length: 5000 }, () => '    - {id: FR-900, statement: x, priority: must, source: [G-77]}\n').join('');
    const hostile = [
      sampleWith('95 відсотків запитів', `${'1 '.repeat(60_000)}95 відсотків запитів`),
      sampleWith('  nonFunctional:\n', `${ids}  nonFunctional:\n`),
      Array.from({ length: 100_000 }, (_, index) => `k${index}: 1\n`).join(''),
    ];
    // Mocha's own limit is the measure: each of these took half a minute when the time grew with the square.
    const counts = hostile.map((text) => checkTask({ name: 'a', text }).findings.length);
    assert.equal(counts[0], 0);
    assert.ok(counts.slice(1).every((count) => 0 < count));
  });

  it('is clean where there are warnings only', () => {
    assert.equal(isClean(checkTask({ name: 'a', text: sampleWith('cpv: "72230000-6"', 'cpv: "72230000-7"') })), true);
    assert.equal(isClean(checkTask({ name: 'a', text: sampleWith('edrpou: "99999994"', 'edrpou: "99999995"') })), false);
  });
});
