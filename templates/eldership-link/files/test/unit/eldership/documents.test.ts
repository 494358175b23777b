import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { COUNCIL } from '../../../src/council.ts';
import type { Card } from '../../../src/eldership/card.ts';
import { registerDocument } from '../../../src/eldership/register-document.ts';
import { WORDS } from '../../../src/eldership/words/eldership-words.ts';
import { demoPerson } from '../../support/people.ts';
import { startTestService, type TestService } from '../../support/test-service.ts';
import { textOf, type Visitor, visitor } from '../../support/visitor.ts';

const SAY = WORDS[COUNCIL.language];
const ACTOR = { actor: 'Зразкова Олена', ip: '127.0.0.1' };
const DISTRICT = COUNCIL.units.find(({ type }) => type === 'starostaDistrict')?.id ?? '';
const CARD: Card = { kind: 'appeal', districtId: DISTRICT, topicId: undefined, surname: 'Вигаданенко', givenName: 'Олекса', patronymic: '', residence: 'с. Прикладне', phone: '', email: 'a@example.org', substance: 'Ліхтар', files: [], clientId: undefined };

let running: TestService;

before(async () => {
  running = await startTestService();
});
beforeEach(() => running.reset());
after(() => running.stop());

const register = (changes: Partial<Card> = {}) => registerDocument(running.service, { ...CARD, ...changes }, ACTOR);

async function as(role: Parameters<typeof demoPerson>[0]): Promise<Visitor> {
  const person = visitor(running.url);
  await person.signIn(demoPerson(role).rnokpp);
  return person;
}

describe('registration numbers', () => {
  it('have no gaps when many register at once and some fail', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => register(index % 5 === 4 ? { topicId: 999_999 } : {})));
    const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [Number(outcome.value.number.split('/').at(-1))] : []));
    assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('start again with the new year of Kyiv', async () => {
    running.clock.set(new Date('2026-12-31T21:59:00Z'));
    assert.match((await register()).number, /^2026\/\w+\/00001$/);
    running.clock.set(new Date('2026-12-31T22:01:00Z'));
    assert.match((await register()).number, /^2027\/\w+\/00001$/);
  });

  it('are given once to a card that a device sends twice', async () => {
    const first = await register({ clientId: 'c-1' });
    assert.deepEqual(await register({ clientId: 'c-1' }), { id: first.id, number: first.number, accessCode: '' });
  });
});

describe('the state page', () => {
  it('tells nothing to a wrong code, and everything to the right one however it is typed', async () => {
    const { number, accessCode } = await register();
    const person = visitor(running.url);
    await person.open('/status');
    assert.equal((await person.press(SAY.status.check, { number, code: 'AAAAA-BBBBB' })).status, 404);
    assert.equal((await person.press(SAY.status.check, { number: number.toLowerCase(), code: accessCode.toLowerCase().replace('-', ' ') })).status, 200);
    assert.equal(person.page.bytes.includes('Вигаданенко'), false, 'The page shows personal data');
  });
});

describe('an extension', () => {
  /** [day after receipt, whether it is accepted] */
  for (const [date, status] of [['2026-11-19', 200], ['2026-11-20', 422], ['2026-11-05', 422], ['колись', 422]] as const) {
    it(`to ${date} answers ${status}`, async () => {
      const { id } = await register();
      const head = await as('head');
      await head.open(`/documents/${id}/extend`);
      assert.equal((await head.press(SAY.extend.save, { dueOn: date, reason: 'Потрібні дані' })).status, status);
    });
  }

  it('needs a reason', async () => {
    const { id } = await register();
    const head = await as('head');
    await head.open(`/documents/${id}/extend`);
    assert.equal((await head.press(SAY.extend.save, { dueOn: '2026-11-19' })).status, 422);
  });
});

describe('access', () => {
  it('to a card is for its district, its unit and the registrar', async () => {
    const { id } = await register();
    const statuses = await Promise.all((['starosta', 'registrar', 'head', 'executor', 'admin'] as const).map(async (role) => (await (await as(role)).open(`/documents/${id}`)).status));
    assert.deepEqual(statuses, [200, 200, 200, 200, 403]);
    const other = COUNCIL.units.filter(({ type }) => type === 'starostaDistrict').at(-1)?.id;
    const stranger = visitor(running.url);
    await stranger.signIn(demoPerson('starosta', other).rnokpp);
    assert.equal((await stranger.open(`/documents/${id}`)).status, other === DISTRICT ? 200 : 404);
    assert.match((await visitor(running.url).open(`/documents/${id}`)).path, /^\/sign-in/);
  });

  it('leaves a trace in the journal', async () => {
    const { id, number } = await register();
    await (await as('head')).open(`/documents/${id}`);
    const events = await running.service.database.query<{ action: string; subject: string; ip: string }>("select action, subject, ip from audit_events where action = 'CARD_VIEWED'");
    assert.deepEqual(events, [{ action: 'CARD_VIEWED', subject: number, ip: '127.0.0.1' }]);
  });
});

describe('a resolution', () => {
  it('signed with a valid key keeps the check of the signature and passes the document on', async () => {
    const { id } = await register();
    const head = await as('head');
    const unit = COUNCIL.units.filter(({ type }) => type !== 'starostaDistrict').at(-1)?.id ?? '';
    await head.open(`/documents/${id}/resolutions/new`);
    await head.press(SAY.resolution.prepare, { text: 'Полагодити', unitId: unit });
    await head.press(SAY.resolution.sign, { key: 'valid' });
    const [row] = await running.service.database.query<{ verification: { status: string; digest: string }; unitId: string }>('select r.verification, d.unit_id from resolutions r join documents d on d.id = r.document_id');
    assert.equal(row?.verification.status, 'valid');
    assert.match(row?.verification.digest ?? '', /^[0-9a-f]{64}$/);
    assert.equal(row?.unitId, unit);
  });
});

describe('the СЕД', () => {
  it('gets the card with its PDF, and gives an index that is stored', async () => {
    const registrar = await as('registrar');
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
    await registrar.open('/documents/new');
    const { surname, givenName, residence, substance } = CARD;
    await registrar.press(WORDS[COUNCIL.language] === WORDS.uk ? 'Зберегти' : 'Save', { surname, givenName, residence, substance, districtId: DISTRICT, attachment: new Blob([pdf], { type: 'application/pdf' }) });
    await registrar.follow(SAY.card.openCard);
    await registrar.press(SAY.sed.transfer);
    assert.match(textOf(registrar.page.root.querySelector('#sed')), /0001\/01-12/);
    const [sent] = running.sed.received as [{ number: string; attachments: { content: string; mediaType: string }[] }];
    assert.equal(sent.attachments[0]?.content, pdf.toString('base64'));
  });

  it('refuses what is no PDF', async () => {
    const registrar = await as('registrar');
    await registrar.open('/documents/new');
    const page = await registrar.press(WORDS[COUNCIL.language] === WORDS.uk ? 'Зберегти' : 'Save', { surname: 'В', givenName: 'О', residence: 'с.', substance: 'Л', districtId: DISTRICT, attachment: new Blob(['MZ']) });
    assert.equal(page.status, 422);
  });
});

describe('retention', () => {
  it('takes personal data out of what was closed five years ago, and notes it', async () => {
    const { id } = await register();
    const head = await as('head');
    await head.open(`/documents/${id}/answer`);
    await head.press(SAY.answer.save, { answer: 'Полагоджено' });
    running.clock.set(new Date('2031-10-06T03:00:00Z'));
    await running.runJobs();
    const [row] = await running.service.database.query('select surname, residence, email, substance, answer, anonymised from documents');
    assert.deepEqual(row, { surname: '', residence: '', email: '', substance: '', answer: null, anonymised: true });
    const events = await running.service.database.query("select 1 from audit_events where action = 'RETENTION_APPLIED'");
    assert.equal(events.length, 1);
  });
});
