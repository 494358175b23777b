import { demoStaff, type DemoPerson } from '../../src/base/training/demo-staff.ts';
import { ROLES, type Role } from '../../src/base/people/roles.ts';
import { COUNCIL } from '../../src/council.ts';

/** The demo employee in this role, in this unit when one is named. */
export function demoPerson(role: Role, unitId?: string): DemoPerson {
  const person = demoStaff(COUNCIL).find((one) => one.role === role && (unitId === undefined || one.unitId === unitId));
  if (!person) throw new Error(`No demo employee is ${role}${unitId ? ` in ${unitId}` : ''}`);
  return person;
}

/** The role by its name in the task or in the interface, in any language and case. */
export function roleByName(name: string): Role {
  const wanted = name.toLocaleLowerCase('uk');
  const taskId = COUNCIL.roles.find((role) => role.name.toLocaleLowerCase('uk') === wanted)?.id;
  const found = (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].taskId === taskId || Object.values(ROLES[role].title).some((title) => title.toLocaleLowerCase('uk') === wanted));
  if (!found) throw new Error(`No role is called «${name}»`);
  return found;
}
