import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '../../src/base/people/roles.ts';
import { STAFF_ROLES } from '../../src/base/people/roles.ts';
import { launchBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/people.ts';
import { fillService } from '../support/fill-service.ts';
import { startTestService, type TestService } from '../support/test-service.ts';

/** Every page that a visitor can reach by links, for each role, in light and dark: no violation of WCAG 2.1 A and AA, nothing wider than the screen. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL_RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
/** The rules that depend on colours: nothing else changes in the dark. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };

let running: TestService;
let browser: Browser;

/** What the applicant has seen is the same for everyone but for the header: it is looked at once. */
const publicPaths = new Set<string>();

before(async () => {
  [running, browser] = await Promise.all([startTestService(), launchBrowser()]);
  await running.reset();
  await fillService(running);
});
after(async () => {
  await browser?.close();
  await running?.stop();
});

describe('every page', () => {
  for (const role of ['applicant', ...STAFF_ROLES] as const) {
    it(`is accessible to ${role}`, async () => {
      const faults: string[] = [];
      const page = await openAs(role);
      const paths = (await reachable(page)).filter((path) => !publicPaths.has(path));
      assert.ok(0 < paths.length, 'No page to look at');
      for (const path of paths) faults.push(...(await faultsOf(page, path)));
      if (role === 'applicant') for (const path of paths) publicPaths.add(path);
      await page.context().close();
      assert.deepEqual(faults, []);
    });
  }

  it('says what is wrong with a form in a summary that has the focus', async () => {
    const page = await openAs('applicant');
    await page.goto(`${running.url}/status`);
    await page.click('main form button');
    await page.locator('.errors').waitFor();
    assert.match(await page.title(), /^(Помилка|Error): /);
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'errors');
    assert.deepEqual(await check(page, ALL_RULES), []);
    await page.context().close();
  });
});

async function openAs(role: Role): Promise<Page> {
  const page = await (await browser.newContext({ bypassCSP: true, viewport: WIDE })).newPage();
  if (role === 'applicant') return page;
  await page.goto(`${running.url}/sign-in`);
  await page.click('main a.button');
  await page.fill('input[name=other]', demoPerson(role).rnokpp);
  await page.click('main form button');
  await page.waitForURL(/\/desk$/);
  return page;
}

/** Paths of pages found by following links from the first page; of pages that differ by a number alone only one. */
async function reachable(page: Page): Promise<readonly string[]> {
  const pathByShape = new Map([['/', '/']]);
  for (const path of pathByShape.values()) {
    await page.goto(running.url + path);
    const links = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    for (const link of links) {
      const { origin, pathname, search } = new URL(link);
      const shape = pathname.replace(/\d+/g, 'N') + search.replace(/lang=\w+/, '');
      const isPage = origin === running.url && !/\.(csv|xlsx|json)$|\/attachments\/|\/sign-in\/start/.test(pathname) && !search.includes('lang=');
      if (isPage && !pathByShape.has(shape)) pathByShape.set(shape, pathname + search);
    }
  }
  if ((await page.context().cookies()).every(({ name }) => name !== 'sid')) pathByShape.set('mock', '/mock/id-gov-ua');
  return [...pathByShape.values()];
}

async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [colorScheme, rules] of [['light', ALL_RULES], ['dark', COLOUR_RULES]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WIDE);
    await page.goto(running.url + path);
    faults.push(...(await check(page, rules)).map((fault) => `${path} (${colorScheme}): ${fault}`));
  }
  await page.setViewportSize(NARROW);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (0 < overflow) faults.push(`${path}: ${overflow} px wider than a screen of ${NARROW.width} px`);
  return faults;
}

async function check(page: Page, rules: { readonly type: string; readonly values: readonly string[] }): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run({ runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  }, rules);
}
