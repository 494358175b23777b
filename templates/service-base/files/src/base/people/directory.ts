import type { Sql } from '../data/database.ts';
import type { Role } from './roles.ts';

/** A party of the exchange: a structural unit, a service centre or an eldership district. */
export interface Unit {
  readonly id: string;
  /** The id without `U-`: the middle part of registration numbers. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Codes of КАТОТТГ. */
  readonly settlements: readonly string[];
}

/** Someone who may sign in. `fullName` is surname, then first name. */
export interface Employee {
  readonly id: number;
  readonly fullName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly email: string;
  readonly active: boolean;
}

/** An employee to enter; `rnokppHash` is made by `rnokppHash`, the number itself is never stored. */
export type NewEmployee = Omit<Employee, 'id' | 'active'> & { readonly rnokppHash: string };

/** The kind of unit that the task calls an eldership district. */
export const DISTRICT = 'starostaDistrict';

const EMPLOYEE = 'select id, full_name, role, unit_id, email, active from employees';

/** The middle part of numbers for a unit id: `U-SO1` gives `SO1`. */
export function unitCode(id: string): string {
  return id.replace(/^U-/, '').toUpperCase();
}

/** Units first, then districts, each sorted by name. */
export function listUnits(sql: Sql): Promise<readonly Unit[]> {
  return sql.query<Unit>('select * from units order by (kind = $1), position', [DISTRICT]);
}

/** Undefined when there is no unit with the id. */
export async function findUnit(sql: Sql, id: string): Promise<Unit | undefined> {
  return (await sql.query<Unit>('select * from units where id = $1', [id]))[0];
}

/** Enters a unit; changes nothing when its id is there already. */
export async function addUnit(sql: Sql, { id, code, name, kind, settlements }: Unit): Promise<void> {
  await sql.query('insert into units (id, code, name, kind, settlements) values ($1, $2, $3, $4, $5) on conflict (id) do nothing', [id, code, name, kind, settlements]);
}

/** By unit, role and name. */
export function listEmployees(sql: Sql): Promise<readonly Employee[]> {
  return sql.query<Employee>(`${EMPLOYEE} order by unit_id, role, full_name`);
}

/** Undefined when there is nobody with the id. */
export async function findEmployee(sql: Sql, id: number): Promise<Employee | undefined> {
  return (await sql.query<Employee>(`${EMPLOYEE} where id = $1`, [id]))[0];
}

/** By the keyed hash of a РНОКПП; people who are no longer active too. */
export async function findEmployeeByRnokpp(sql: Sql, rnokppHash: string): Promise<Employee | undefined> {
  return (await sql.query<Employee>(`${EMPLOYEE} where rnokpp_hash = $1`, [rnokppHash]))[0];
}

/** Active people of one unit in one role. */
export function employeesOf(sql: Sql, unitId: string, role: Role): Promise<readonly Employee[]> {
  return sql.query<Employee>(`${EMPLOYEE} where unit_id = $1 and role = $2 and active order by full_name`, [unitId, role]);
}

/** Enters an employee; changes nothing when the РНОКПП is there already. */
export async function addEmployee(sql: Sql, { rnokppHash, fullName, role, unitId, email }: NewEmployee): Promise<void> {
  await sql.query('insert into employees (rnokpp_hash, full_name, role, unit_id, email) values ($1, $2, $3, $4, $5) on conflict (rnokpp_hash) do nothing', [rnokppHash, fullName, role, unitId, email]);
}
