import { addWorkingDays } from '../base/days/work-calendar.ts';
import { dateIn, formatDate, type IsoDate } from '../base/days/calendar-date.ts';
import type { Job } from '../base/jobs/scheduler.ts';
import type { Service } from '../base/service.ts';
import { WORDS } from './words/eldership-words.ts';

/** How many working days before the due date the letters go. */
const WORKING_DAYS_BEFORE = 3;

interface Recipient {
  readonly documentId: number;
  readonly number: string;
  readonly dueOn: IsoDate;
  readonly email: string;
}

/** Letters at 08:00 to the executor and the head of the unit of everything due in three working days; each goes once. */
export const reminderJob: Job<Service> = {
  name: 'reminders',
  plan: { dailyAt: '08:00' },
  async run(service, at) {
    for (const recipient of await recipients(service, at)) await remind(service, recipient, at);
  },
};

/** Open documents due by that day, so that a weekend or a power cut makes nobody miss a letter. */
function recipients({ database, settings, counting }: Service, at: Date): Promise<readonly Recipient[]> {
  const today = dateIn(settings.timeZone, at);
  const until = addWorkingDays(today, WORKING_DAYS_BEFORE, counting.calendar);
  return database.query<Recipient>(
    `select d.id as document_id, d.number, d.due_on, e.email from documents d
     join employees e on e.active and (e.id = d.executor_id or (e.unit_id = d.unit_id and e.role = 'head'))
     where d.state <> 'answered' and d.due_on between $1 and $2
       and not exists (select 1 from reminders r where r.document_id = d.id and r.due_on = d.due_on and r.recipient = e.email)
     order by d.id, e.id`,
    [today, until],
  );
}

/** The row claims the letter; a letter that could not be sent gives its claim back. */
async function remind({ database, mailer, council, settings }: Service, { documentId, number, dueOn, email }: Recipient, at: Date): Promise<void> {
  const words = WORDS[council.language].reminder;
  const due = formatDate(dueOn, council.language);
  await database.transaction(async (sql) => {
    const claimed = await sql.query('insert into reminders values ($1, $2, $3, $4) on conflict do nothing returning document_id', [documentId, dueOn, email, at]);
    if (claimed.length === 0) return;
    await mailer.send({ to: email, subject: words.subject(number, due), text: words.text(number, due, `${settings.publicUrl}/documents/${documentId}`), about: number });
  });
}
