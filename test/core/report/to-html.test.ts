import assert from 'node:assert/strict';
import { toHtml } from '../../../extension/core/report/to-html.ts';
import { assertGolden } from '../../support/golden.ts';
import { everyState, reportOn } from '../../support/small-report.ts';
import { COUNTS, requirement, taskOf } from '../../support/small-task.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'><style>*{display:none}</style><!--`;

describe('toHtml', () => {
  for (const language of ['uk', 'en'] as const) {
    it(`the page in ${language}`, () => assertGolden(`conformity.${language}.html`, toHtml(everyState(), language)));
  }

  it('the same report gives the same bytes', () => assert.equal(toHtml(everyState(), 'uk'), toHtml(everyState(), 'uk')));

  it('asks for nothing from outside and holds no script', () => {
    const page = toHtml(everyState(), 'uk');
    assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|\bsrc=|url\(|@import|https?:/);
  });

  it('words of the task and of the program stay words', () => {
    const hostile = requirement({ id: 'FR-001', title: HOSTILE, statement: HOSTILE, acceptance: COUNTS });
    const task = taskOf({ functional: [hostile, requirement({ id: 'FR-002', statement: HOSTILE })] });
    const document = { ...task.document, id: HOSTILE, title: HOSTILE, version: HOSTILE };
    const general = { customer: { name: HOSTILE } };
    const report = reportOn({ ...task, document, general }, { ends: { додано: ['FAILED', HOSTILE] } });
    const page = toHtml({ ...report, kit: HOSTILE, run: { ...report.run, problems: [HOSTILE] } }, 'uk');
    assert.doesNotMatch(page.replace(/<style>[^<]*<\/style>/, ''), /<script|<img|<style|<!--/);
  });

  it('says plainly that it is not signed', () => {
    assert.match(toHtml(everyState(), 'uk'), /не підписано електронним підписом/);
    assert.match(toHtml(everyState(), 'en'), /bears no electronic signature/);
  });

  it('names the language of the task where the page is in another', () => {
    assert.match(toHtml(everyState(), 'en'), /<html lang="en">[\s\S]*<p class="subtitle" lang="uk">/);
    assert.doesNotMatch(toHtml(everyState(), 'uk').replace('<html lang="uk">', ''), /\slang="/);
  });

  it('a run that broke off is told before any count', () => {
    const report = everyState();
    const page = toHtml({ ...report, run: { ...report.run, complete: false, unreadable: 2 } }, 'uk');
    assert.match(page, /перевірку зупинено до кінця/);
    assert.match(page, /не вдалося прочитати: 2\./);
  });

  it('500 scenarios, all of them failing at length, stay within 1 MB', () => {
    const acceptance = COUNTS.replace('Рахує до двох', 'Староста реєструє звернення, подане в старостинському окрузі').replace(
      'два',
      'унікальний реєстраційний номер формату РРРР/ОКР/NNNNN',
    );
    const functional = Array.from({ length: 500 }, (_, index) =>
      requirement({ id: `FR-${String(index + 1).padStart(3, '0')}`, title: 'Реєстрація звернення', acceptance }),
    );
    const page = toHtml(reportOn(taskOf({ functional }), { ends: { додано: ['FAILED', 'Очікували іншого. '.repeat(200)] } }), 'uk');
    assert.ok(Buffer.byteLength(page) < 1_000_000, `${Buffer.byteLength(page)} bytes`);
  });
});
