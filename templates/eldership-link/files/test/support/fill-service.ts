import { COUNCIL } from '../../src/council.ts';
import type { Card } from '../../src/eldership/card.ts';
import { registerDocument } from '../../src/eldership/register-document.ts';
import { WORDS } from '../../src/eldership/words/eldership-words.ts';
import { demoPerson } from './people.ts';
import type { TestService } from './test-service.ts';
import { visitor } from './visitor.ts';

const SAY = WORDS[COUNCIL.language];

/** Documents in every state, a resolution signed and one not, a transfer that waits: something to look at on every page. */
export async function fillService(running: TestService): Promise<void> {
  const district = COUNCIL.units.find(({ type }) => type === 'starostaDistrict')?.id ?? '';
  const card: Card = { kind: 'appeal', districtId: district, topicId: undefined, surname: 'Вигаданенко', givenName: 'Олександра', patronymic: 'Тестівна', residence: 'с. Прикладне, вул. Зразкова, 1', phone: '+380000000001', email: 'applicant@example.org', substance: 'Третій тиждень не працює вуличне освітлення біля школи.', files: [], clientId: undefined };
  const actor = { actor: 'Зразкова Олена', ip: '127.0.0.1' };
  running.clock.advance(-60 * 24 * 60);
  await registerDocument(running.service, { ...card, kind: 'simpleAppeal' }, actor);
  running.clock.advance(60 * 24 * 60);
  const ids = [];
  for (const kind of ['appeal', 'informationRequest', 'urgentInformationRequest'] as const) ids.push((await registerDocument(running.service, { ...card, kind }, actor)).id);

  const head = visitor(running.url);
  await head.signIn(demoPerson('head').rnokpp);
  for (const key of ['valid', 'expired']) {
    await head.open(`/documents/${ids[0]}/resolutions/new`);
    await head.press(SAY.resolution.prepare, { text: 'Розглянути на місці й повідомити заявника' });
    await head.press(SAY.resolution.sign, { key });
  }
  await head.open(`/documents/${ids[1]}/answer`);
  await head.press(SAY.answer.save, { answer: 'Інформацію надіслано на вашу електронну адресу.' });

  const registrar = visitor(running.url);
  await registrar.signIn(demoPerson('registrar').rnokpp);
  running.sed.answer(503);
  await registrar.open(`/documents/${ids[0]}`);
  await registrar.press(SAY.sed.transfer);
  running.clock.set(new Date('2026-10-06T06:00:00Z'));
  await running.runJobs();
}
