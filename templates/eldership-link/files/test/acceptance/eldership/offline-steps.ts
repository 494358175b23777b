import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Role } from '../../../src/base/people/roles.ts';
import { textOf } from '../../support/visitor.ts';
import { step } from '../base/bilingual.ts';
import type { World } from '../base/world.ts';
import { fullCard, sceneOf } from './scene.ts';

/** The starosta's browser with the network cut. */

const POLL_MS = 200;
const windows = new WeakMap<World, Page>();

step('given', ['{role} зберіг/зберегла {int} картки/карток/картку без з’єднання', '{role} has saved {int} card(s) without a connection'], async function (role: Role, count: number) {
  const page = await this.browserAs(role);
  windows.set(this, page);
  await page.goto(`${this.service.url}/documents/new`);
  await page.context().setOffline(true);
  for (let serial = 1; serial <= count; serial += 1) {
    for (const [field, value] of Object.entries(fullCard(serial))) await page.fill(`[name=${field}]`, value);
    await page.click('form[data-offline] .actions button');
    await page.locator('#device-cards li[data-state=waiting]').nth(serial - 1).waitFor();
  }
  sceneOf(this).deviceCards = count;
  assert.equal(await countOnServer(this), 0, 'A card reached the server without a connection');
});

step('when', ['з’єднання відновлено', 'the connection is restored'], async function () {
  sceneOf(this).registeredAt = performance.now();
  await windows.get(this)?.context().setOffline(false);
});

step('then', ['обидві картки з’являються на сервері протягом {int} секунд(и)', 'both cards appear on the server within {int} second(s)'], async function (seconds: number) {
  const { registeredAt, deviceCards } = sceneOf(this);
  while (performance.now() - registeredAt <= seconds * 1000) {
    if ((await countOnServer(this)) === deviceCards) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  assert.fail(`After ${seconds} s the server has ${await countOnServer(this)} of ${deviceCards} cards`);
});

step('then', ['локальні копії позначено як передані', 'the local copies are marked as sent'], async function () {
  const page = windows.get(this);
  assert.ok(page);
  const { deviceCards } = sceneOf(this);
  await page.locator('#device-cards li[data-state=sent]').nth(deviceCards - 1).waitFor({ timeout: 5000 });
  assert.equal(await page.locator('#device-cards li').count(), deviceCards);
  const kept = await page.evaluate(() => localStorage.getItem('hromada.cards') ?? '');
  assert.equal(kept.includes(fullCard(1)['surname'] ?? ''), false, 'Personal data stayed on the device');
});

async function countOnServer(world: World): Promise<number> {
  const { root } = await (await world.watcher('registrar')).open('/desk?show=all');
  return root.querySelectorAll('tbody th').filter((cell) => textOf(cell) !== '').length;
}
