import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../../src/base/export/to-csv.ts';
import { toXlsx } from '../../../src/base/export/to-xlsx.ts';
import { html } from '../../../src/base/html/html.ts';
import { isRnokpp, rnokppHash, syntheticRnokpp } from '../../../src/base/identity/rnokpp.ts';
import { readSettings } from '../../../src/base/settings.ts';
import { mockSigner } from '../../../src/base/signing/mock-signer.ts';
import { BASE_WORDS } from '../../../src/base/words/base-words.ts';

describe('html', () => {
  it('escapes what people typed', () => assert.equal(html`<p title="${'"'}">${'<b>'}</p>`.markup, '<p title="&#34;">&#60;b&#62;</p>'));
  it('leaves out what is not there', () => assert.equal(html`${undefined}${false}${0}${[html`<i>`, '&']}`.markup, '0<i>&#38;'));
});

describe('isRnokpp', () => {
  for (const [number, valid] of [['0000100010', true], ['0000100121', true], ['0036501234', true], ['0000100040', true], ['1234567890', false], ['0000000000', false], ['000010001', false]] as const) {
    it(`${valid ? 'accepts' : 'refuses'} ${number}`, () => assert.equal(isRnokpp(number), valid));
  }
  it('accepts every synthetic number', () => assert.ok([1, 12, 999, 9999].every((serial) => isRnokpp(syntheticRnokpp(serial)))));
  it('leaves nothing of the number in its hash', () => assert.notEqual(rnokppHash('0000100010', 'a'), rnokppHash('0000100010', 'b')));
});

describe('toCsv', () => {
  it('quotes, marks the encoding and disarms formulas', () => {
    assert.equal(toCsv({ columns: ['Назва', 'n'], rows: [['а,"б"', 1], ['=SUM(A1)', 2]] }).toString('utf8'), '\uFEFFНазва,n\r\n"а,""б""",1\r\n\'=SUM(A1),2\r\n');
  });
  it('has a sister that makes a workbook', async () => assert.equal((await toXlsx({ columns: ['Округ'], rows: [['А']] }, 'Аркуш')).subarray(0, 2).toString(), 'PK'));
});

describe('mockSigner', () => {
  const signer = mockSigner();
  const sign = (keyId: string) => signer.sign({ text: 'Текст', keyId, signer: 'Зразкова Олена', at: new Date('2026-10-05T06:00:00Z') });
  for (const [key, reason] of [['expired', 'expired'], ['revoked', 'revoked'], ['none', 'unknownKey']] as const) {
    it(`refuses a key that is ${key}`, async () => assert.deepEqual(await sign(key), { kind: 'refused', reason }));
  }
  it('signs with a valid key and says that it has no legal force', async () => {
    const outcome = await sign('valid');
    assert.ok(outcome.kind === 'signed' && outcome.verification.certificate.issuer.includes('не є кваліфікованим'));
  });
});

describe('readSettings', () => {
  const defaults = { port: 3000, timeZone: 'Europe/Kyiv' };
  it('refuses to run in production without real sign-in', () => assert.throws(() => readSettings({ NODE_ENV: 'production', SESSION_SECRET: 'x' }, defaults), /ID_GOV_UA_URL/));
  it('runs a training stand when asked', () => assert.equal(readSettings({ NODE_ENV: 'production', DEMO: 'on', SESSION_SECRET: 'x' }, defaults).demo, true));
});

describe('words', () => {
  it('are not left in the other language', () => {
    const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(strings) : []);
    const english = strings({ ...BASE_WORDS.en, otherLanguage: '' }).filter((text) => /[а-яіїєґ]/i.test(text.replace(/РНОКПП|Law [\w/-]+ВР/g, '')));
    assert.deepEqual(english, []);
  });
});
