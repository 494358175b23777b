import type { Council } from '../council.ts';
import { rnokppHash, syntheticRnokpp } from '../identity/rnokpp.ts';
import { addEmployee, addUnit, DISTRICT, unitCode } from '../people/directory.ts';
import type { Role } from '../people/roles.ts';
import type { Service } from '../service.ts';
import type { Language } from '../words/language.ts';

/** Surnames and given names that say that they are examples. */
const NAMES: Readonly<Record<Language, readonly (readonly [surname: string, given: string])[]>> = {
  uk: [
    ['Зразкова', 'Олена'], ['Прикладний', 'Іван'], ['Навчальна', 'Марія'], ['Умовний', 'Петро'], ['Показова', 'Оксана'], ['Тестовий', 'Тарас'],
    ['Вигадана', 'Ганна'], ['Пробний', 'Андрій'], ['Типова', 'Ірина'], ['Взірцевий', 'Степан'], ['Уявна', 'Софія'], ['Пілотний', 'Роман'],
  ],
  en: [
    ['Zrazkova', 'Olena'], ['Prykladnyi', 'Ivan'], ['Navchalna', 'Mariia'], ['Umovnyi', 'Petro'], ['Pokazova', 'Oksana'], ['Testovyi', 'Taras'],
    ['Vyhadana', 'Hanna'], ['Probnyi', 'Andrii'], ['Typova', 'Iryna'], ['Vzirtsevyi', 'Stepan'], ['Uiavna', 'Sofiia'], ['Pilotnyi', 'Roman'],
  ],
};

/** An invented employee with a synthetic РНОКПП. */
export interface DemoPerson {
  readonly rnokpp: string;
  readonly surname: string;
  readonly givenName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly email: string;
}

/** The РНОКПП of someone whom the mock of id.gov.ua knows and the staff directory does not. */
export const STRANGER_RNOKPP = '0036501234';

/** One starosta for each district; a head and an executor for each other unit; a registrar and an administrator in the first of them. */
export function demoStaff({ units, language }: Council): readonly DemoPerson[] {
  const offices = units.filter(({ type }) => type !== DISTRICT);
  const posts: readonly (readonly [Role, string])[] = [
    ...offices.slice(0, 1).flatMap(({ id }): [Role, string][] => [['registrar', id], ['admin', id]]),
    ...offices.flatMap(({ id }): [Role, string][] => [['head', id], ['executor', id]]),
    ...units.filter(({ type }) => type === DISTRICT).map(({ id }): [Role, string] => ['starosta', id]),
  ];
  return posts.map(([role, unitId], index) => {
    const names = NAMES[language];
    const [surname, givenName] = names[index % names.length] ?? ['', ''];
    return { rnokpp: syntheticRnokpp(index + 1), surname, givenName, role, unitId, email: `${role}.${unitCode(unitId).toLowerCase()}@example.gov.ua` };
  });
}

/** Enters the units of the task and, on a training stand, the invented staff. Harmless when they are there. */
export async function seedDirectory({ database, council, settings }: Service): Promise<void> {
  await database.transaction(async (sql) => {
    for (const { id, type, name, settlements = [] } of council.units) await addUnit(sql, { id, code: unitCode(id), name, kind: type, settlements });
    if (!settings.demo) return;
    for (const { rnokpp, surname, givenName, ...post } of demoStaff(council)) {
      await addEmployee(sql, { ...post, fullName: `${surname} ${givenName}`, rnokppHash: rnokppHash(rnokpp, settings.secret) });
    }
  });
}
