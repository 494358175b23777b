import assert from 'node:assert/strict';
import type { Role } from '../../../src/base/people/roles.ts';
import { COUNCIL } from '../../../src/council.ts';
import { textOf } from '../../support/visitor.ts';
import { step } from '../base/bilingual.ts';
import { fieldByName, fieldsByNames, fullCard, registerWell, SAY, sceneOf } from './scene.ts';

/** Registering: by a starosta in the browser, by a registrar over plain forms. */

const POLL_MS = 50;

step('when', ['він/вона зберігає картку звернення із заповненими {fields}', 'he/she saves an appeal card with {fields} filled in', 'the user saves an appeal card with {fields} filled in'], async function (names: string) {
  const scene = sceneOf(this);
  assert.ok(this.role, 'Nobody has signed in');
  const page = await this.browserAs(this.role);
  await page.goto(`${this.service.url}/documents/new`);
  for (const field of fieldsByNames(names)) await page.fill(`[name=${field}]`, fullCard(1)[field] ?? '');
  const pressed = performance.now();
  await page.click('form[data-offline] .actions button');
  await page.locator('#number').waitFor({ state: 'visible', timeout: 20_000 });
  scene.number = (await page.locator('#number').innerText()).trim();
  scene.registeredAt = performance.now() - pressed;
});

step('then', ['система присвоює номер формату {quoted}', 'the system assigns a number of the form {quoted}'], function (example: string) {
  const [year = '', district = '', serial = ''] = example.split('/');
  const thisYear = String(this.service.clock.now().getUTCFullYear());
  const pattern = new RegExp(`^${thisYear.padStart(year.length)}/${district}/\\d{${serial.length}}$`);
  assert.match(sceneOf(this).number, pattern);
  assert.equal(Number(sceneOf(this).number.split('/').at(-1)), 1, 'The first number of an empty register is not 1');
});

step('then', ['(система )показує номер на екрані протягом {int} секунд(и)', '(the system )shows the number on the screen within {int} second(s)'], function (seconds: number) {
  const { number, registeredAt } = sceneOf(this);
  assert.notEqual(number, '');
  assert.ok(registeredAt <= seconds * 1000, `It took ${Math.round(registeredAt)} ms`);
});

step('given', ['картка звернення без поля {quoted}', 'an appeal card without the field {quoted}'], function (field: string) {
  sceneOf(this).card[fieldByName(field)] = '';
});

step('when', ['{role} натискає {quoted}', '{role} presses {quoted}'], async function (role: Role, button: string) {
  const employee = await this.as(role);
  await employee.open('/documents/new');
  const district = employee.page.root.querySelector('select[name=districtId] option[value^=U-]')?.getAttribute('value');
  await employee.press(button, { ...sceneOf(this).card, ...(district && { districtId: district }) });
});

step('then', ['картка не зберігається', 'the card is not saved'], async function () {
  assert.equal(this.page.status, 422);
  const { root } = await (await this.watcher('registrar')).open('/desk?show=all');
  assert.equal(root.querySelectorAll('tbody tr').length, 0, 'A card was saved');
});

step('given', ['тематика {quoted} закріплена за підрозділом {word}', 'the topic {quoted} is assigned to the unit {word}'], async function (topic: string, unitId: string) {
  const admin = await this.as('admin');
  await admin.open('/directories');
  const { status } = await admin.press(SAY.directories.saveTopic, { topic, topicUnit: unitId });
  assert.equal(status, 200);
  const line = admin.page.root.querySelectorAll('tbody tr').map(textOf).find((text) => text.startsWith(topic));
  assert.ok(line?.endsWith(COUNCIL.units.find(({ id }) => id === unitId)?.name ?? unitId), `The topic is not with ${unitId}: ${line}`);
  sceneOf(this).card['topic'] = topic;
});

step('when', ['{role} реєструє звернення з цією тематикою', '{role} registers an appeal with this topic'], async function (role: Role) {
  const scene = sceneOf(this);
  const { topic = '', ...card } = scene.card;
  scene.card = card;
  const employee = await this.as(role);
  const { root } = await employee.open('/documents/new');
  const option = root.querySelectorAll('select[name=topicId] option').find((one) => textOf(one) === topic);
  await registerWell(this, employee, { topicId: option?.getAttribute('value') ?? '' });
});

step('then', ['звернення з’являється в черзі {word} протягом {int} секунд(и)', 'the appeal appears in the queue of {word} within {int} second(s)'], async function (unitId: string, seconds: number) {
  const { number, registeredAt } = sceneOf(this);
  const head = await this.watcher('head', unitId);
  while (performance.now() - registeredAt <= seconds * 1000) {
    const { root } = await head.open('/desk');
    if (root.querySelectorAll('tbody th').some((cell) => textOf(cell) === number)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  assert.fail(`${number} is not in the queue of ${unitId} after ${seconds} s`);
});
