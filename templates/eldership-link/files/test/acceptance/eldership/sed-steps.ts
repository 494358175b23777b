import assert from 'node:assert/strict';
import { textOf } from '../../support/visitor.ts';
import { step } from '../base/bilingual.ts';
import type { World } from '../base/world.ts';
import { openCard, registerWell, SAY, sceneOf } from './scene.ts';

/** Exchange with the council's document system; its part is played by a stub server. */

step('given', ['СЕД відповідає кодом {int}', 'the EDMS answers with code {int}'], function (status: number) {
  this.service.sed.answer(status);
});

step('when', ['система передає картку', 'the system transfers a card'], async function () {
  const registrar = await this.as('registrar');
  await registerWell(this, registrar);
  await openCard(this, registrar);
  await registrar.press(SAY.sed.transfer);
  assert.equal(this.service.sed.received.length, 1, 'The card was not sent to the СЕД');
});

step('then', ['картка залишається в черзі', 'the card stays in the queue'], async function () {
  assert.equal(await shownState(this), SAY.sed.states.waiting);
});

step('then', ['система повторює передання через {int} хвилин, але не понад {int} спроб', 'the system repeats the transfer after {int} minutes, but not more than {int} attempts'], async function (minutes: number, attempts: number) {
  const { clock, sed, runJobs } = this.service;
  const tries = () => sed.received.length;
  assert.equal(tries(), 1);
  clock.advance(minutes - 1);
  await runJobs();
  assert.equal(tries(), 1, `It tried again before ${minutes} minutes had passed`);
  clock.advance(1);
  await runJobs();
  assert.equal(tries(), 2, `It did not try again after ${minutes} minutes`);
  for (let round = 0; round < attempts + 3; round += 1) {
    clock.advance(minutes);
    await runJobs();
  }
  assert.equal(tries(), attempts);
  assert.equal(await shownState(this), SAY.sed.states.failed);
});

/** What the registrar's page of the queue says about the card. */
async function shownState(world: World): Promise<string> {
  const { root } = await (await world.watcher('registrar')).open('/sed');
  const row = root.querySelectorAll('tbody tr').find((one) => textOf(one.querySelector('th')) === sceneOf(world).number);
  return textOf(row?.querySelector('.tag'));
}
