import { addDays, addMonths, dateIn, instantOf, type IsoDate } from '../days/calendar-date.ts';
import type { Sql } from '../data/database.ts';

/** When a job runs, in the service's time zone. A run that was missed (power cut) is made up at the next start. */
export type Plan =
  | { readonly everyMinutes: number }
  | { readonly dailyAt: string }
  | { readonly quarterlyAt: string };

/** Work that nobody clicks for. `name` never changes: the list of runs is kept by it. */
export interface Job<Context> {
  readonly name: string;
  readonly plan: Plan;
  run(context: Context, at: Date): Promise<void>;
}

/** The latest instant, not after `now`, for which the plan asks a run. */
export function latestPlanned(plan: Plan, now: Date, zone: string): Date {
  if ('everyMinutes' in plan) {
    const step = plan.everyMinutes * 60_000;
    return new Date(Math.floor(now.getTime() / step) * step);
  }
  const today = dateIn(zone, now);
  const daily = 'dailyAt' in plan;
  const time = daily ? plan.dailyAt : plan.quarterlyAt;
  const day = daily ? today : quarterStart(today);
  const planned = instantOf(day, time, zone);
  return planned <= now ? planned : instantOf(daily ? addDays(day, -1) : addMonths(day, -3), time, zone);
}

/** What running jobs needs. */
export interface JobRun<Context> {
  readonly sql: Sql;
  readonly jobs: readonly Job<Context>[];
  readonly context: Context;
  /** IANA time zone of the plans. */
  readonly zone: string;
  /** Hears of a job that threw; it is tried again at the next tick. */
  readonly onFailure: (name: string, failure: unknown) => void;
}

/** Runs, one after another, every job whose latest planned run was not made yet; several processes share the list of runs. */
export async function runDueJobs<Context>({ sql, jobs, context, zone, onFailure }: JobRun<Context>, now: Date): Promise<void> {
  for (const { name, plan, run } of jobs) {
    const plannedFor = latestPlanned(plan, now, zone);
    const claimed = await sql.query('insert into job_runs values ($1, $2, $3) on conflict do nothing returning name', [name, plannedFor, now]);
    if (claimed.length === 0) continue;
    try {
      await run(context, now);
    } catch (failure) {
      await sql.query('delete from job_runs where name = $1 and planned_for = $2', [name, plannedFor]);
      onFailure(name, failure);
    }
  }
}

function quarterStart(date: IsoDate): IsoDate {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as IsoDate;
}
