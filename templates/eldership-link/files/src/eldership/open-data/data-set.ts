import type { Sql } from '../../base/data/database.ts';
import { addDays, dateIn, type IsoDate, instantOf, quarterBefore } from '../../base/days/calendar-date.ts';
import { toCsv } from '../../base/export/to-csv.ts';
import type { Job } from '../../base/jobs/scheduler.ts';
import type { Service } from '../../base/service.ts';
import type { Period } from '../reports/district-report.ts';

/** Fields of the published set, in order: only these leave the system. None of them tells who the applicant is. */
export const OPEN_FIELDS = [
  { name: 'registeredOn', type: 'date', sql: "to_char(d.received_at at time zone $3, 'YYYY-MM-DD')", description: 'Дата реєстрації' },
  { name: 'kind', type: 'string', sql: 'd.kind', description: 'Вид документа' },
  { name: 'district', type: 'string', sql: 'i.name', description: 'Де зареєстровано' },
  { name: 'topic', type: 'string', sql: "coalesce(t.name, '')", description: 'Тематика за довідником' },
  { name: 'unit', type: 'string', sql: 'u.name', description: 'Підрозділ, що розглядає' },
  { name: 'state', type: 'string', sql: 'd.state', description: 'Стан на час формування набору' },
  { name: 'dueOn', type: 'date', sql: "to_char(d.due_on, 'YYYY-MM-DD')", description: 'Гранична дата розгляду' },
  { name: 'answeredOn', type: 'date', sql: "coalesce(to_char(d.closed_at at time zone $3, 'YYYY-MM-DD'), '')", description: 'Дата відповіді' },
] as const;

/** JSON Table Schema of the file, as data.gov.ua asks for beside a CSV. */
export function tableSchema() {
  return { fields: OPEN_FIELDS.map(({ name, type, description }) => ({ name, type, description })), missingValues: [''] };
}

/** A data set that was made. `csv` has a byte order mark. */
export interface OpenDataSet {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly madeAt: Date;
  readonly csv: string;
}

/** Makes the set of the period and keeps it for publishing; the same period made again replaces it. */
export async function makeDataSet({ database, settings }: Service, { start, end }: Period, at: Date): Promise<void> {
  const zone = settings.timeZone;
  const records = await database.query<Record<string, string>>(
    `select ${OPEN_FIELDS.map(({ name, sql }) => `${sql} as "${name}"`).join(', ')} from documents d
     join units i on i.id = d.district_id join units u on u.id = d.unit_id left join topics t on t.id = d.topic_id
     where d.received_at >= $1 and d.received_at < $2 order by d.received_at, d.id`,
    [instantOf(start, '00:00', zone), instantOf(addDays(end, 1), '00:00', zone), zone],
  );
  const csv = toCsv({ columns: OPEN_FIELDS.map(({ name }) => name), rows: records.map((record) => OPEN_FIELDS.map(({ name }) => record[name] ?? '')) });
  await database.query('insert into open_data_sets values ($1, $2, $3, $4) on conflict (period_start) do update set period_end = excluded.period_end, made_at = excluded.made_at, csv = excluded.csv', [start, end, at, csv.toString('utf8')]);
}

/** The newest first. */
export function listDataSets(sql: Sql): Promise<readonly OpenDataSet[]> {
  return sql.query<OpenDataSet>('select * from open_data_sets order by period_start desc');
}

/** Makes the set of the quarter that has ended, in the night of the new quarter's first day. */
export const openDataJob: Job<Service> = {
  name: 'open-data',
  plan: { quarterlyAt: '03:00' },
  run: (service, at) => makeDataSet(service, quarterBefore(dateIn(service.settings.timeZone, at)), at),
};
