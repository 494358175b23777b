import assert from 'node:assert/strict';
import { dateIn, instantOf } from '../../../src/base/days/calendar-date.ts';
import { STRANGER_RNOKPP } from '../../../src/base/training/demo-staff.ts';
import { rnokppHash } from '../../../src/base/identity/rnokpp.ts';
import { COOKIES } from '../../../src/base/web/guard.ts';
import { roleByName } from '../../support/people.ts';
import { saysExactly, textOf } from '../../support/visitor.ts';
import { step } from './bilingual.ts';

/** Steps that any service on this base can use. */

step('given', ['користувач з роллю {quoted} увійшов до системи', 'a user with the role {quoted} has signed in'], async function (name: string) {
  const employee = await this.as(roleByName(name));
  const { status, path } = await employee.open('/desk');
  assert.deepEqual({ status, path }, { status: 200, path: '/desk' });
});

step('then', ['(система )показує повідомлення {quoted}', '(the system )shows the message {quoted}'], function (message: string) {
  const errors = this.page.root.querySelectorAll('.errors li').map(textOf);
  assert.ok(saysExactly(this.page, message), `No «${message}» on ${this.page.path}; errors shown: ${JSON.stringify(errors)}`);
});

step('then', ['(система )записує подію {quoted} до журналу', '(the system )writes the event {quoted} to the journal'], async function (event: string) {
  const { root } = await (await this.watcher('admin')).open('/journal');
  const events = root.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('code').map(textOf)[0]);
  assert.ok(events.includes(event), `No ${event} in the journal: ${events.join(', ')}`);
});

step('given', ['код РНОКПП користувача відсутній у довіднику працівників', 'the РНОКПП of the user is not in the staff directory'], async function () {
  this.rnokpp = STRANGER_RNOKPP;
  const { database, settings } = this.service.service;
  const rows = await database.query('select 1 from employees where rnokpp_hash = $1', [rnokppHash(this.rnokpp, settings.secret)]);
  assert.equal(rows.length, 0, 'The person is in the staff directory');
});

step('when', ['користувач проходить автентифікацію через id.gov.ua', 'the user authenticates through id.gov.ua'], async function () {
  assert.ok(this.rnokpp, 'Nobody said who comes');
  await this.stranger().signIn(this.rnokpp);
});

step('then', ['система відмовляє у доступі', 'the system refuses access'], function () {
  assert.equal(this.page.status, 403);
  assert.match(textOf(this.page.root.querySelector('h1')), /відмовлено|refused/);
});

step('then', ['(система )не створює сеанс', '(the system )creates no session'], async function () {
  const { visitor, service } = this;
  assert.equal(visitor.cookies.has(COOKIES.session), false, 'A session cookie was set');
  assert.deepEqual(await service.service.database.query('select * from sessions'), [], 'A session was stored');
  const { path } = await visitor.open('/desk');
  assert.match(path, /^\/sign-in/, 'A page for staff opened');
});

step('when', ['виконується щоденне завдання о {time}', 'the daily job runs at {time}'], async function (time: string) {
  const { clock, service, runJobs } = this.service;
  const zone = service.settings.timeZone;
  clock.set(instantOf(dateIn(zone, clock.now()), time, zone));
  await runJobs();
  clock.advance(1);
  await runJobs();
});

step('then', ['файл CSV має кодування UTF-8', 'the CSV file is encoded in UTF-8'], function () {
  assert.ok(this.file, 'No file was downloaded');
  assert.match(this.file.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8$/);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(this.file.bytes);
  assert.deepEqual([...this.file.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'No byte order mark');
  assert.match(text, /\p{L}/u);
});
