import type { Sql } from '../base/data/database.ts';
import { DISTRICT, listUnits } from '../base/people/directory.ts';
import type { Service } from '../base/service.ts';
import type { Language } from '../base/words/language.ts';

/** A topic and the unit that deals with it. */
export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Topics to start with; the administrator assigns them to units. */
const FIRST_TOPICS: Readonly<Record<Language, readonly string[]>> = {
  uk: ['Вуличне освітлення', 'Дороги та тротуари', 'Водопостачання та водовідведення', 'Благоустрій та вивезення відходів', 'Земельні питання', 'Соціальний захист', 'Адміністративні послуги'],
  en: ['Street lighting', 'Roads and pavements', 'Water supply and sewerage', 'Improvement and waste collection', 'Land', 'Social protection', 'Administrative services'],
};

/** Sorted by name. */
export function listTopics(sql: Sql): Promise<readonly Topic[]> {
  return sql.query<Topic>('select t.*, u.name as unit_name from topics t join units u on u.id = t.unit_id order by t.name');
}

/** Assigns the topic to the unit; makes it when it is new. */
export async function assignTopic(sql: Sql, name: string, unitId: string): Promise<void> {
  await sql.query('insert into topics (name, unit_id) values ($1, $2) on conflict (name) do update set unit_id = excluded.unit_id', [name, unitId]);
}

/** Enters the first topics into an empty directory, all to the first office until the administrator says better. */
export async function seedTopics({ database, council }: Service): Promise<void> {
  if (0 < (await listTopics(database)).length) return;
  const office = (await listUnits(database)).find(({ kind }) => kind !== DISTRICT);
  if (!office) return;
  for (const name of FIRST_TOPICS[council.language]) await assignTopic(database, name, office.id);
}
