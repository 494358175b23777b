import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseGherkin } from '../../../extension/core/gherkin/parse-gherkin.ts';

const FEATURE = 'Функціонал: Реєстрація\n  Сценарій: Староста реєструє\n    Дано звернення\n    Коли він його зберігає\n    Тоді є номер\n';

describe('parseGherkin', () => {
  it('reads Ukrainian keywords', () => assert.equal(parseGherkin(FEATURE, 'uk').feature?.children[0]?.scenario?.steps.length, 3));
  it('takes the language line over the document’s language', () => {
    assert.equal(parseGherkin(`# language: uk\n${FEATURE}`, 'en').faults.length, 0);
    assert.equal(parseGherkin(FEATURE, 'en').faults.length, 5);
  });
  it('says what could stand in a line', () => {
    const [fault] = parseGherkin(FEATURE.replace('Тоді', 'Потім'), 'uk').faults;
    assert.equal(fault?.line, 5);
    assert.match(fault?.reason.uk ?? '', /^«Потім є номер» тут недоречне; може стояти .*«Дано, Коли, Тоді, І»/);
  });
  it('asks for the keywords of the scenario’s own language', () => {
    const [fault] = parseGherkin(`# language: en\n${FEATURE}`, 'uk').faults;
    assert.match(fault?.reason.uk ?? '', /«Feature:»/);
  });
  it('knows no other language', () => assert.match(parseGherkin('# language: __proto__\n', 'uk').faults[0]?.reason.en ?? '', /not known/));
  it('never throws', () => {
    const line = fc.oneof(
      fc.constantFrom(...FEATURE.split('\n'), '| a |', '| a | b |', '"""', '@tag', '@a b', '# language: uk', 'Приклади:', 'Rule: x'),
      fc.string(),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => void parseGherkin(lines.join('\n'), 'uk')));
  });
});
