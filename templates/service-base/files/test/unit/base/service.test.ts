import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { firstBrokenEvent, forgetOldEvents, recordEvent } from '../../../src/base/audit/audit-trail.ts';
import { STRANGER_RNOKPP } from '../../../src/base/training/demo-staff.ts';
import { LOCKOUT } from '../../../src/base/identity/lockout.ts';
import { demoPerson } from '../../support/people.ts';
import { startTestService, type TestService } from '../../support/test-service.ts';
import { textOf, visitor } from '../../support/visitor.ts';

let running: TestService;

before(async () => {
  running = await startTestService({ rateLimits: { general: 1_000_000, sensitive: 3 } });
});
beforeEach(() => running.reset());
after(() => running.stop());

const admin = demoPerson('admin');

describe('sign-in', () => {
  it('locks an account for 15 minutes after 5 failures', async () => {
    const person = visitor(running.url);
    for (let attempt = 0; attempt < LOCKOUT.failures; attempt += 1) assert.match(textOf((await person.signIn(STRANGER_RNOKPP)).root.querySelector('h1')), /відмовлено|refused/);
    assert.match(textOf((await person.signIn(STRANGER_RNOKPP)).root.querySelector('h1')), /заблоковано|locked/);
    running.clock.advance(LOCKOUT.minutes);
    assert.match(textOf((await person.signIn(STRANGER_RNOKPP)).root.querySelector('h1')), /відмовлено|refused/);
  });

  it('refuses an answer whose state is not ours', async () => {
    const person = visitor(running.url);
    await person.open('/sign-in');
    assert.equal((await person.open('/sign-in/callback?code=x&state=y')).status, 403);
  });

  it('ends after half an hour of silence', async () => {
    const person = visitor(running.url);
    await person.signIn(admin.rnokpp);
    running.clock.advance(29);
    assert.equal((await person.open('/journal')).path, '/journal');
    running.clock.advance(31);
    assert.match((await person.open('/journal')).path, /^\/sign-in/);
  });

  it('keeps no РНОКПП in the store', async () => {
    const rows = await running.service.database.query('select * from employees');
    assert.equal(JSON.stringify(rows).includes(admin.rnokpp), false);
  });
});

describe('the journal', () => {
  it('cannot be changed, shortened or emptied', async () => {
    const { database } = running.service;
    await database.transaction((sql) => recordEvent(sql, { actor: 'a', ip: '127.0.0.1', action: 'TEST', subject: 's' }, running.clock.now()));
    for (const attack of ["update audit_events set actor = 'b'", 'delete from audit_events', 'truncate audit_events']) await assert.rejects(database.query(attack), /append-only/);
  });

  it('shows where someone went around the guard', async () => {
    const { database } = running.service;
    for (const subject of ['1', '2', '3']) await database.transaction((sql) => recordEvent(sql, { actor: 'a', ip: '127.0.0.1', action: 'TEST', subject }, running.clock.now()));
    assert.equal(await firstBrokenEvent(database), undefined);
    await database.script("alter table audit_events disable trigger all; update audit_events set actor = 'b' where id = 2; alter table audit_events enable trigger all");
    assert.equal(await firstBrokenEvent(database), 2);
    const auditor = visitor(running.url);
    await auditor.signIn(admin.rnokpp);
    assert.ok((await auditor.open('/journal?check=all')).root.querySelector('main .bad'));
  });

  it('forgets what is older than three years, and nothing younger', async () => {
    const { database } = running.service;
    const write = (at: string) => database.transaction((sql) => recordEvent(sql, { actor: 'a', ip: '127.0.0.1', action: 'TEST', subject: at }, new Date(at)));
    await write('2020-01-01T00:00:00Z');
    await write('2022-01-01T00:00:00Z');
    assert.equal(await forgetOldEvents(database, new Date('2024-06-01T00:00:00Z')), 1);
    assert.equal(await firstBrokenEvent(database), undefined);
  });
});

describe('the server', () => {
  it('refuses a form without its token', async () => {
    const response = await fetch(`${running.url}/sign-out`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    assert.equal(response.status, 403);
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await fetch(`${running.url}/`);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('marks its cookies', async () => {
    const { headers } = await fetch(`${running.url}/`);
    assert.ok(headers.getSetCookie().some((cookie) => /^bid=.*HttpOnly; SameSite=Lax/.test(cookie)));
  });

  it('slows down someone who guesses', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 14; attempt += 1) statuses.push((await fetch(`${running.url}/sign-in/start`, { redirect: 'manual', headers: { 'x-test': '1' } })).status);
    assert.ok(statuses.includes(429), statuses.join(' '));
    const person = visitor(running.url);
    assert.match(textOf((await person.open('/sign-in/start')).root.querySelector('h1')), /запитів|requests/);
  });

  it('describes exactly the API that it has', async () => {
    const description = (await (await fetch(`${running.url}/openapi.json`)).json()) as { openapi: string; paths: Record<string, Record<string, unknown>> };
    assert.equal(description.openapi, '3.1.0');
    for (const [path, operations] of Object.entries(description.paths)) {
      for (const method of Object.keys(operations)) assert.notEqual((await fetch(running.url + path, { method: method.toUpperCase() })).status, 404, `${method} ${path}`);
    }
  });

  it('computes due dates for programs', async () => {
    const answer = await fetch(`${running.url}/api/v1/due-date?kind=informationRequest&received=2026-10-05`);
    assert.deepEqual(await answer.json(), { dueOn: '2026-10-12', latestExtension: '2026-11-02' });
    assert.equal((await fetch(`${running.url}/api/v1/due-date?kind=wish&received=2026-10-05`)).status, 400);
  });

  it('says that it is well', async () => assert.deepEqual(await (await fetch(`${running.url}/health`)).json(), { status: 'ok', database: running.service.database.kind }));

  it('answers in English when asked', async () => {
    const person = visitor(running.url);
    assert.equal((await person.open('/accessibility?lang=en')).root.querySelector('html')?.getAttribute('lang'), 'en');
    assert.equal((await person.open('/privacy')).root.querySelector('html')?.getAttribute('lang'), 'en');
  });
});
