import assert from 'node:assert/strict';
import { dateIn } from '../../../src/base/days/calendar-date.ts';
import type { Role } from '../../../src/base/people/roles.ts';
import { COUNCIL } from '../../../src/council.ts';
import { textOf } from '../../support/visitor.ts';
import { step } from '../base/bilingual.ts';
import { fullCard, SAY, sceneOf } from './scene.ts';

/** The report by district. */

/** How many registrations run at the same time: numbers must stay without gaps all the same. */
const AT_ONCE = 10;

step('given', ['за період зареєстровано {int} звернень у {int} округах', '{int} appeals in {int} districts were registered in the period'], async function (appeals: number, districts: number) {
  const admin = await this.as('admin');
  await admin.open('/directories');
  const existing = COUNCIL.units.filter(({ type }) => type === 'starostaDistrict').map(({ id }) => id);
  for (let next = existing.length + 1; existing.length < districts; next += 1) {
    await admin.press(SAY.directories.addDistrict, { districtCode: `XO${next}`, districtName: `Округ для перевірки ${next}` });
    assert.equal(admin.page.status, 200);
    existing.push(`U-XO${next}`);
  }
  const registrar = await this.as('registrar');
  await registrar.open('/documents/new');
  const token = registrar.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const cookie = [...registrar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const numbers: string[] = [];
  for (let start = 0; start < appeals; start += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, appeals - start) }, async (_, index) => {
      const body = new URLSearchParams({ ...fullCard(start + index + 1), kind: 'appeal', districtId: existing[(start + index) % districts] ?? '', _csrf: token });
      const response = await fetch(`${this.service.url}/documents/new`, { method: 'POST', body, headers: { cookie, accept: 'application/json' } });
      assert.equal(response.status, 201);
      numbers.push(((await response.json()) as { number: string }).number);
    });
    await Promise.all(batch);
  }
  assert.equal(new Set(numbers).size, appeals, 'Two documents got the same number');
  const today = dateIn(COUNCIL.timeZone, this.service.clock.now());
  Object.assign(sceneOf(this), { from: today, to: today });
});

step('when', ['{role} формує звіт за цей період', '{role} makes the report for this period'], async function (role: Role) {
  const { from, to } = sceneOf(this);
  const employee = await this.as(role);
  await employee.open('/reports');
  await employee.press(SAY.reports.make, { from, to });
  assert.equal(employee.page.status, 200);
  const onPage = employee.page.root.querySelectorAll('tbody tr').map((row) => row.querySelectorAll('th, td').map(textOf));
  this.file = await employee.follow(SAY.reports.csv);
  assert.deepEqual(csvRows(this.file.bytes).slice(1, -1), onPage, 'The page and the file differ');
});

step('then', ['сума за округами дорівнює {int}', 'the sum over the districts equals {int}'], function (sum: number) {
  assert.ok(this.file, 'No report was downloaded');
  const rows = csvRows(this.file.bytes);
  const districts = rows.slice(1, -1);
  assert.equal(districts.reduce((total, [, registered]) => total + Number(registered), 0), sum);
  assert.equal(Number(rows.at(-1)?.[1]), sum, 'The total row says something else');
});


/** Rows of a CSV without quoted line breaks. */
export function csvRows(bytes: Buffer): readonly (readonly string[])[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '').trimEnd();
  return text.split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
}
