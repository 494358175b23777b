import assert from 'node:assert/strict';
import { parseDk021Json, parseKatottgCsv } from '../../../extension/core/classifier/code-list.ts';
import { DK021_EXCERPT } from '../../../extension/core/classifier/dk021-excerpt.ts';
import { KATOTTG_EXCERPT } from '../../../extension/core/classifier/katottg-excerpt.ts';

describe('parseKatottgCsv', () => {
  it('takes the last code of a row and its name', () => {
    const { names, builtIn } = parseKatottgCsv(
      'Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія об’єкта;Назва об’єкта\r\n' +
        'UA14000000000091971;;;;;O;Донецька\r\nUA14000000000091971;UA14120000000070232;UA14120090000098500;;;H;Краматорська \r\n',
    );
    assert.deepEqual(
      [...names],
      [
        ['UA14000000000091971', 'Донецька'],
        ['UA14120090000098500', 'Краматорська'],
      ],
    );
    assert.equal(builtIn, false);
  });
  it('passes over what is no row', () => assert.equal(parseKatottgCsv('\u0000;;;\nUA1;x\n').names.size, 0));
});

describe('parseDk021Json', () => {
  it('takes codes with names', () =>
    assert.deepEqual([...parseDk021Json('{"72230000-6": "Послуги", "x": 1, "03000000-1": 5}').names], [['72230000-6', 'Послуги']]));
  it('gives an empty list for anything else', () => {
    for (const text of ['', '[', 'null', '5', '"72230000-6"', '[1]']) assert.equal(parseDk021Json(text).names.size, 0);
  });
});

describe('the built-in lists', () => {
  it('say that they are excerpts, and hold codes of the right form', () => {
    assert.equal(KATOTTG_EXCERPT.builtIn && DK021_EXCERPT.builtIn, true);
    for (const code of KATOTTG_EXCERPT.names.keys()) assert.match(code, /^UA\d{17}$/);
    for (const code of DK021_EXCERPT.names.keys()) assert.match(code, /^\d{8}-\d$/);
    assert.equal(KATOTTG_EXCERPT.names.get('UA14120090000098500'), 'Краматорська громада');
  });
});
