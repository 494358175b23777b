import type { Employee } from '../people/directory.ts';
import { may, type Permission } from '../people/roles.ts';

/** Who may open a route: anyone, anyone signed in, or who has the right. */
export type Access = 'public' | 'signedIn' | Permission;

/** Whether this visitor may open what asks for `access`. */
export function isAllowed(access: Access, employee: Employee | undefined): boolean {
  if (access === 'public') return true;
  return employee !== undefined && (access === 'signedIn' || may(employee.role, access));
}
