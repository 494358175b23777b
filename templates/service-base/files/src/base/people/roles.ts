import type { Localised } from '../words/language.ts';

/** Roles of the technical task by the part they play here. Ids on the right are those of `processes.roles`. */
export const ROLES = {
  applicant: { taskId: 'R-APL', title: { uk: 'Заявник', en: 'Applicant' } },
  starosta: { taskId: 'R-STA', title: { uk: 'Староста', en: 'Starosta' } },
  registrar: { taskId: 'R-REG', title: { uk: 'Реєстратор', en: 'Registrar' } },
  executor: { taskId: 'R-EXE', title: { uk: 'Виконавець', en: 'Executor' } },
  head: { taskId: 'R-HEAD', title: { uk: 'Керівник підрозділу', en: 'Unit head' } },
  admin: { taskId: 'R-ADM', title: { uk: 'Адміністратор системи', en: 'System administrator' } },
} as const satisfies Record<string, { readonly taskId: string; readonly title: Localised }>;

/** One of `ROLES`. */
export type Role = keyof typeof ROLES;

/** Roles of people who sign in; applicants do not. */
export const STAFF_ROLES = ['starosta', 'registrar', 'executor', 'head', 'admin'] as const satisfies readonly Role[];

/** What a signed-in person may be asked to have the right to. Each page names one. */
export const PERMISSIONS = {
  seeDesk: ['starosta', 'registrar', 'executor', 'head', 'admin'],
  registerDocuments: ['starosta', 'registrar'],
  seeCards: ['starosta', 'registrar', 'executor', 'head'],
  assignExecutor: ['head'],
  extendTerm: ['head'],
  signResolutions: ['head'],
  closeDocuments: ['executor', 'head'],
  transferToSed: ['registrar'],
  makeReports: ['registrar', 'head', 'admin'],
  exportOpenData: ['registrar', 'admin'],
  editDirectories: ['admin'],
  readJournal: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

/** One of `PERMISSIONS`. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether the role has the right. */
export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
