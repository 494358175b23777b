import type { Sql } from '../../base/data/database.ts';
import { addDays, type IsoDate, instantOf } from '../../base/days/calendar-date.ts';
import type { Table } from '../../base/export/to-csv.ts';
import { DISTRICT } from '../../base/people/directory.ts';
import type { EldershipWords } from '../words/uk.ts';

/** Whole days, both included. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** One district's line. */
export interface DistrictCounts {
  readonly district: string;
  readonly registered: number;
  readonly answered: number;
  readonly overdue: number;
}

/** Counts of documents registered in the period, for every district, those without documents too. `today` decides what is overdue. */
export function countByDistrict(sql: Sql, { start, end }: Period, today: IsoDate, zone: string): Promise<readonly DistrictCounts[]> {
  return sql.query<DistrictCounts>(
    `select u.name as district, count(d.id) as registered, count(d.id) filter (where d.state = 'answered') as answered,
       count(d.id) filter (where d.due_on < coalesce((d.closed_at at time zone $5)::date, $4::date)) as overdue
     from units u left join documents d on d.district_id = u.id and d.received_at >= $1 and d.received_at < $2
     where u.kind = $3 group by u.id order by u.position`,
    [instantOf(start, '00:00', zone), instantOf(addDays(end, 1), '00:00', zone), DISTRICT, today, zone],
  );
}

/** The sum of all districts. */
export function totalOf(lines: readonly DistrictCounts[], title: string): DistrictCounts {
  const sum = (name: 'registered' | 'answered' | 'overdue') => lines.reduce((total, line) => total + line[name], 0);
  return { district: title, registered: sum('registered'), answered: sum('answered'), overdue: sum('overdue') };
}

/** For CSV and XLSX: a line for each district, the total last. */
export function toTable(lines: readonly DistrictCounts[], { reports }: EldershipWords): Table {
  const rows = [...lines, totalOf(lines, reports.total)].map(({ district, registered, answered, overdue }) => [district, registered, answered, overdue]);
  return { columns: [reports.district, reports.registered, reports.answered, reports.overdue], rows };
}
