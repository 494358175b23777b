import assert from 'node:assert/strict';
import { dateIn } from '../../../src/base/days/calendar-date.ts';
import { COUNCIL } from '../../../src/council.ts';
import { step } from '../base/bilingual.ts';
import { csvRows } from './report-steps.ts';
import { fieldsByNames, fullCard, registerWell, SAY, sceneOf } from './scene.ts';

/** The anonymised data set. */

const APPLICANTS = 3;

step('given', ['у вибірці є поля з персональними даними', 'the selection has fields with personal data'], async function () {
  const registrar = await this.as('registrar');
  for (let serial = 1; serial <= APPLICANTS; serial += 1) {
    sceneOf(this).card = fullCard(serial);
    await registerWell(this, registrar);
  }
});

step('when', ['система формує набір даних', 'the system makes the data set'], async function () {
  const today = dateIn(COUNCIL.timeZone, this.service.clock.now());
  const registrar = await this.as('registrar');
  await registrar.open('/open-data');
  await registrar.press(SAY.openData.make, { from: today, to: today });
  const href = registrar.page.root.querySelector('tbody a')?.getAttribute('href') ?? '';
  this.file = await this.stranger().open(href);
});

step('then', ['файл не містить {fields} заявників', 'the file contains no {fields} of applicants'], function (names: string) {
  assert.equal(this.file?.status, 200);
  const text = this.file.bytes.toString('utf8');
  const rows = csvRows(this.file.bytes);
  assert.equal(rows.length, APPLICANTS + 1, 'The file does not hold the appeals of the selection');
  for (const field of fieldsByNames(names)) {
    for (let serial = 1; serial <= APPLICANTS; serial += 1) {
      const value = fullCard(serial)[field] ?? '';
      assert.ok(value !== '' && !text.includes(value), `The file contains «${value}»`);
    }
  }
  assert.equal(/вигаданенко|зразкова, буд|\+380|@/i.test(text), false, 'The file contains a part of personal data');
});
