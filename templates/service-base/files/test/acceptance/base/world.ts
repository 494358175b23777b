import { After, AfterAll, Before, BeforeAll, setDefaultTimeout, setWorldConstructor, World as CucumberWorld } from '@cucumber/cucumber';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../../src/base/people/roles.ts';
import { launchBrowser } from '../../support/browser.ts';
import { demoPerson } from '../../support/people.ts';
import { startTestService, type TestService } from '../../support/test-service.ts';
import { type SeenPage, type Visitor, visitor } from '../../support/visitor.ts';

let service: TestService | undefined;
let browser: Browser | undefined;

/** One scenario's view of the running service: who visits it, over HTTP or in the browser. */
export class World extends CucumberWorld {
  readonly #visitors = new Map<string, Visitor>();
  readonly #contexts: BrowserContext[] = [];
  #last: Visitor | undefined;

  /** The role that «he» or «the user» means: the last one that signed in or acted. */
  role: Role | undefined;

  /** The РНОКПП with which the next person comes to id.gov.ua. */
  rnokpp: string | undefined;

  /** The file that was downloaded last. */
  file: SeenPage | undefined;

  get service(): TestService {
    if (!service) throw new Error('The service does not run.');
    return service;
  }

  /** Who did something last; watchers do not count. */
  get visitor(): Visitor {
    if (!this.#last) throw new Error('Nobody has come yet.');
    return this.#last;
  }

  /** The page that the last visitor was answered. */
  get page(): SeenPage {
    return this.visitor.page;
  }

  /** Somebody who is not signed in. */
  stranger(): Visitor {
    this.#last = visitor(this.service.url);
    return this.#last;
  }

  /** The demo employee of the role, signed in; signs in again where the session has run out. */
  async as(role: Role, unitId?: string): Promise<Visitor> {
    const person = demoPerson(role, unitId);
    const known = this.#visitors.get(person.rnokpp) ?? visitor(this.service.url);
    this.#visitors.set(person.rnokpp, known);
    if ((await known.open('/api/v1/session')).status !== 200) await known.signIn(person.rnokpp);
    this.#last = known;
    this.role = role;
    return known;
  }

  /** The same employee in another window, to look at something without leaving the page that a step is about. */
  async watcher(role: Role, unitId?: string): Promise<Visitor> {
    const watcher = visitor(this.service.url);
    await watcher.signIn(demoPerson(role, unitId).rnokpp);
    return watcher;
  }

  /** A window of the real browser in which the demo employee of the role has signed in. */
  async browserAs(role: Role): Promise<Page> {
    browser ??= await launchBrowser();
    const context = await browser.newContext({ locale: 'uk-UA' });
    this.#contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${this.service.url}/sign-in`);
    await page.click('main a.button');
    await page.fill('input[name=other]', demoPerson(role).rnokpp);
    await page.click('main form button');
    await page.waitForURL(/\/desk$/);
    return page;
  }

  async closeBrowserWindows(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }
}

setWorldConstructor(World);
setDefaultTimeout(180_000);

BeforeAll(async () => {
  service = await startTestService();
});

Before(async function (this: World) {
  await this.service.reset();
});

After(async function (this: World) {
  await this.closeBrowserWindows();
});

AfterAll(async () => {
  await browser?.close();
  await service?.stop();
});
