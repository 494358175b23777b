import assert from 'node:assert/strict';
import { addDays, dateIn, formatDate, type IsoDate, instantOf } from '../../../src/base/days/calendar-date.ts';
import { addWorkingDays } from '../../../src/base/days/work-calendar.ts';
import type { Role } from '../../../src/base/people/roles.ts';
import { COUNCIL } from '../../../src/council.ts';
import { STATES } from '../../../src/eldership/document.ts';
import { demoPerson } from '../../support/people.ts';
import { saysExactly, textOf } from '../../support/visitor.ts';
import { step } from '../base/bilingual.ts';
import type { World } from '../base/world.ts';
import { dueOn, openCard, registerWell, SAY, sceneOf } from './scene.ts';

/** What happens to a registered document: terms, extension, resolution, letters, its state for the applicant. */

const DAY_MIN = 24 * 60;

step('given', ['запит на інформацію зареєстровано {date}', 'an information request is registered on {date}'], async function (date: IsoDate) {
  this.service.clock.set(instantOf(date, '09:00', COUNCIL.timeZone));
  await registerWell(this, await this.as('registrar'), { kind: 'informationRequest' });
});

step('when', ['система розраховує граничну дату', 'the system computes the due date'], async function () {
  await openCard(this, await this.as('registrar'));
});

step('then', ['гранична дата дорівнює {date}', 'the due date equals {date}'], function (date: IsoDate) {
  assert.equal(dueOn(this.page), date);
});

step('given', ['звернення отримано {int} днів/дні/день тому', 'an appeal was received {int} day(s) ago'], async function (days: number) {
  this.service.clock.advance(-days * DAY_MIN);
  await registerWell(this, await this.as('registrar'));
  sceneOf(this).dueBefore = dueOn(this.page);
  this.service.clock.advance(days * DAY_MIN);
});

step('when', ['{role} вказує новий строк, що настає на {int}-й день', '{role} sets a new due date that falls on day {int}'], async function (role: Role, day: number) {
  const head = await this.as(role);
  const received = (await openCard(this, head)).root.querySelector('.steps time')?.getAttribute('datetime') ?? '';
  await head.follow(SAY.extend.title);
  await head.press(SAY.extend.save, { dueOn: addDays(dateIn(COUNCIL.timeZone, new Date(received)), day), reason: 'Потрібні дані інших органів' });
});

step('then', ['система відхиляє зміну', 'the system refuses the change'], async function () {
  assert.equal(this.page.status, 422);
  const { dueBefore } = sceneOf(this);
  assert.equal(dueOn(await openCard(this, await this.watcher('registrar'))), dueBefore, 'The due date has changed');
});

step('given', ['строк дії сертифіката керівника закінчився', 'the certificate of the head has expired'], async function () {
  const { signer } = this.service.service;
  const now = this.service.clock.now();
  const key = signer.keysOf(demoPerson('head').surname, now).find(({ certificate }) => certificate.validTo < now.toISOString());
  assert.ok(key, 'The signer has no key with an expired certificate');
  sceneOf(this).signingKey = key.id;
});

step('when', ['він/вона/керівник підписує резолюцію', 'he/she signs a resolution', 'the head signs a resolution'], async function () {
  await registerWell(this, await this.as('registrar'));
  const head = await this.as('head');
  await openCard(this, head);
  await head.follow(SAY.resolution.newTitle);
  await head.press(SAY.resolution.prepare, { text: 'Розглянути й надати пропозиції' });
  assert.equal(head.page.status, 200);
  await head.press(SAY.resolution.sign, { key: sceneOf(this).signingKey });
});

step('then', ['система відхиляє підписання', 'the system refuses the signing'], async function () {
  assert.equal(this.page.status, 422);
  const head = await this.watcher('head');
  const { root } = await head.open(this.page.path.replace(/\/sign$/, ''));
  assert.equal(textOf(root.querySelector('.tag')), SAY.resolution.draft, 'The resolution counts as signed');
});

step('given', ['гранична дата звернення настає через {int} робочі/робочих дні/днів', 'an appeal is due in {int} working days'], async function (days: number) {
  await registerWell(this, await this.as('registrar'));
  await assignToExecutor(this);
  const { calendar, zone } = this.service.service.counting;
  const due = dueOn(await openCard(this, await this.watcher('registrar')));
  const dayBefore = addWorkingDays(due, -days - 1, calendar);
  this.service.clock.set(instantOf(dayBefore, '08:00', zone));
  await this.service.runJobs();
  assert.deepEqual(await this.service.letters(), [], 'A letter went out too early');
  this.service.clock.set(instantOf(addWorkingDays(due, -days, calendar), '07:00', zone));
});

step('then', ['(система )надсилає одне сповіщення виконавцю', '(the system )sends one notification to the executor'], async function () {
  await exactlyOneLetter(this, demoPerson('executor').email);
});

step('then', ['одне сповіщення керівнику підрозділу', 'one notification to the head of the unit'], async function () {
  await exactlyOneLetter(this, demoPerson('head').email);
});

step('given', ['звернення {quoted} має стан {quoted}', 'the appeal {quoted} has the state {quoted}'], async function (number: string, stateTitle: string) {
  const [, code = '', serial = '1'] = number.split('/');
  const starosta = await this.as('starosta', `U-${code}`);
  for (let count = 0; count < Number(serial); count += 1) await registerWell(this, starosta);
  assert.equal(sceneOf(this).number, number);
  if (stateTitle !== STATES.registered.title[COUNCIL.language]) await assignToExecutor(this);
  const { root } = await openCard(this, await this.watcher('registrar'));
  assert.equal(textOf(root.querySelector('main .tag')), stateTitle);
});

step('when', ['{role} вводить номер і код доступу', '{role} enters the number and the access code'], async function (_: Role) {
  const { number, accessCode } = sceneOf(this);
  const applicant = this.stranger();
  await applicant.open('/status');
  await applicant.press(SAY.status.check, { [SAY.status.number]: number, [SAY.status.code]: accessCode });
});

step('then', ['система показує стан {quoted} і граничну дату', 'the system shows the state {quoted} and the due date'], async function (stateTitle: string) {
  const { page } = this;
  assert.equal(page.status, 200);
  assert.equal(textOf(page.root.querySelector('#state')), stateTitle);
  const due = dueOn(await openCard(this, await this.watcher('registrar')));
  assert.ok(saysExactly(page, formatDate(due, COUNCIL.language)), 'The due date of the card is not shown');
});

/** The head of the unit that has the document gives it to the unit's executor. */
async function assignToExecutor(world: World): Promise<void> {
  const head = await world.as('head');
  await openCard(world, head);
  await head.follow(SAY.assign.title);
  const executor = head.page.root.querySelectorAll('.choice').find((choice) => textOf(choice).includes(demoPerson('executor').email));
  await head.press(SAY.assign.save, { executor: executor?.querySelector('input')?.getAttribute('value') ?? '' });
  assert.equal(head.page.status, 200);
}

async function exactlyOneLetter(world: World, address: string): Promise<void> {
  const { number } = sceneOf(world);
  const letters = (await world.service.letters()).filter((letter) => new RegExp(`^To: ${address.replaceAll('.', '\\.')}\\r?$`, 'm').test(letter));
  assert.equal(letters.length, 1, `${letters.length} letters to ${address}`);
  assert.match(letters[0] ?? '', new RegExp(`^X-Document: ${number}\\r?$`, 'm'));
}
