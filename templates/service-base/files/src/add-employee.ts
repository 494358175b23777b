import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { recordEvent, SYSTEM_ACTOR } from './base/audit/audit-trail.ts';
import { isRnokpp, rnokppHash } from './base/identity/rnokpp.ts';
import { addEmployee, findUnit } from './base/people/directory.ts';
import { STAFF_ROLES } from './base/people/roles.ts';
import { openDatabase } from './base/start-service.ts';
import { readSettings } from './base/settings.ts';
import { COUNCIL } from './council.ts';

// Enters one employee, for example the first administrator, into the store of a service that was started before:
// node --import tsx src/add-employee.ts --role admin --name "…" --unit U-… --email …
const { role = '', name = '', unit = '', email = '' } = parseArgs({ options: { role: { type: 'string' }, name: { type: 'string' }, unit: { type: 'string' }, email: { type: 'string' } } }).values;
const settings = readSettings(process.env, { port: COUNCIL.port, timeZone: COUNCIL.timeZone });
const database = await openDatabase(settings);
const knownRole = STAFF_ROLES.find((one) => one === role);
const lines = createInterface({ input: process.stdin, output: process.stderr });
const rnokpp = (await lines.question('РНОКПП: ')).trim();
lines.close();

const mistakes = [
  !knownRole && `--role: ${STAFF_ROLES.join(', ')}`,
  !(await findUnit(database, unit)) && `--unit: ${COUNCIL.units.map(({ id }) => id).join(', ')}`,
  !name && '--name',
  !email && '--email',
  !isRnokpp(rnokpp) && 'РНОКПП',
].filter(Boolean);
if (!knownRole || 0 < mistakes.length) {
  process.stderr.write(`${mistakes.join('\n')}\n`);
  process.exitCode = 64;
} else {
  await database.transaction(async (sql) => {
    await addEmployee(sql, { role: knownRole, fullName: name, unitId: unit, email, rnokppHash: rnokppHash(rnokpp, settings.secret) });
    await recordEvent(sql, { ...SYSTEM_ACTOR, action: 'DIRECTORY_CHANGED', subject: name }, new Date());
  });
}
await database.close();
