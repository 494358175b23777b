import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { toHtml } from '../../extension/core/report/to-html.ts';
import { launchBrowser } from '../../extension/node/browser.ts';
import { everyState } from '../support/small-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe('the conformity page in a real browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let url: string;

  before(async () => {
    const folder = await temporaryFolder({ 'conformity.html': toHtml(everyState(), 'uk') });
    url = pathToFileURL(path.join(folder, 'conformity.html')).href;
    browser = await launchBrowser({ cacheFolder: '.cache' });
  });
  after(async () => browser?.close());

  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    await page.goto(url);
    return page;
  }

  /** What axe-core finds, as `rule: element`. */
  async function violations(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ content: AXE });
    const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as readonly Found[];
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`no axe violations, ${colorScheme}, ${width} px wide, everything open`, async () => {
        const page = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, 'nothing is wider than the window');
        await page.close();
      });
    }
  }

  it('its own policy lets its look through, and nothing is asked for', async () => {
    const requests: string[] = [];
    const complaints: string[] = [];
    const page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url())).on('console', (message) => complaints.push(message.text()));
    await page.goto(url);
    assert.deepEqual([requests, complaints], [[url], []]);
    assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.bar span')).borderTopStyle"), 'solid');
    await page.close();
  });

  it('a link of the list opens the requirement that it names', async () => {
    const page = await open();
    const statement = page.locator('#r1');
    assert.equal(await statement.isVisible(), false);
    await page.locator('table.requirements a[href="#r1"]').press('Enter');
    assert.equal(await statement.isVisible(), true);
    await page.close();
  });

  it('the first key leads to the link past the summary', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '#requirements');
    await page.close();
  });

  it('on paper every requirement is open, heads of tables come again, and nothing is cut at the edge', async () => {
    const page = await open({ viewport: { width: 660, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    for (const statement of await page.locator('.statement').all()) assert.ok(await statement.isVisible());
    assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.requirements thead')).display"), 'table-header-group');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox ?\[0 0 59[45][\d.]* 84[12]/, 'A4');
    await page.close();
  });

  it('colours that the system forces leave every state and bar visible', async () => {
    const page = await open({ forcedColors: 'active' });
    assert.notEqual(
      await page.evaluate("getComputedStyle(document.querySelector('.bar span')).borderTopColor"),
      await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'),
    );
    for (const state of await page.locator('.state').all()) assert.match((await state.textContent()) ?? '', /^\S \S/);
    await page.close();
  });
});
