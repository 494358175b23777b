import assert from 'node:assert/strict';
import { slug, transliterate } from '../../../extension/core/pack/transliterate.ts';

/** Examples of the table itself. Source: Cabinet of Ministers resolution 55 of 27 January 2010. */
const EXAMPLES = {
  Алушта: 'Alushta',
  Борщагівка: 'Borshchahivka',
  Вінниця: 'Vinnytsia',
  Гадяч: 'Hadiach',
  Ґалаґан: 'Galagan',
  Донецьк: 'Donetsk',
  Єнакієве: 'Yenakiieve',
  Гаєвич: 'Haievych',
  Запоріжжя: 'Zaporizhzhia',
  Згорани: 'Zghorany',
  Розгон: 'Rozghon',
  Їжакевич: 'Yizhakevych',
  Кадиївка: 'Kadyivka',
  Йосипівка: 'Yosypivka',
  Стрий: 'Stryi',
  Харків: 'Kharkiv',
  'Біла Церква': 'Bila Tserkva',
  Щербухи: 'Shcherbukhy',
  Юрій: 'Yurii',
  Яготин: 'Yahotyn',
  Костянтин: 'Kostiantyn',
  'Знам’янка': 'Znamianka',
  "Комп'ютер": 'Kompiuter',
  Русь: 'Rus',
};

describe('transliterate', () => {
  for (const [ukrainian, latin] of Object.entries(EXAMPLES))
    it(`${ukrainian} is ${latin}`, () => assert.equal(transliterate(ukrainian), latin));
  it('a letter composed of two signs is the same letter', () => assert.equal(transliterate('\u0438\u0306'), 'y'));
});

describe('slug', () => {
  it('is fit for a file name', () => {
    assert.equal(slug('  Шабельківський старостинський округ № 1 '), 'shabelkivskyi-starostynskyi-okruh-1');
    assert.equal(slug('../../etc'), 'etc');
    assert.equal(slug('Café — «Ґанок»'), 'cafe-ganok');
    assert.equal(slug('№ !'), '');
  });
});
