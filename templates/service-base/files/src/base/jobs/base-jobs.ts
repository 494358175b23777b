import { forgetOldEvents, recordEvent, SYSTEM_ACTOR } from '../audit/audit-trail.ts';
import { addMonths, dateIn, instantOf } from '../days/calendar-date.ts';
import { forgetSessions } from '../identity/sessions.ts';
import type { Service, ServiceModule } from '../service.ts';
import type { Job } from './scheduler.ts';

/** Removes each night what may no longer be kept, and writes to the journal how much that was. */
export function retentionJob(module: ServiceModule): Job<Service> {
  return {
    name: 'retention',
    plan: { dailyAt: '02:30' },
    async run(service, at) {
      const { database, council, settings } = service;
      const day = addMonths(dateIn(settings.timeZone, at), -12 * council.dataProtection.retentionYears);
      const sessions = await forgetSessions(database, at);
      const documents = await module.anonymise(service, instantOf(day, '00:00', settings.timeZone));
      const events = await forgetOldEvents(database, at);
      const monthAgo = new Date(at.getTime() - 30 * 86_400_000);
      await database.query('delete from job_runs where planned_for < $1', [monthAgo]);
      await database.query('delete from sign_in_failures where at < $1', [monthAgo]);
      if (documents + events === 0) return;
      await database.transaction((sql) => recordEvent(sql, { ...SYSTEM_ACTOR, action: 'RETENTION_APPLIED', subject: 'retention', details: { sessions, documents, events } }, at));
    },
  };
}
