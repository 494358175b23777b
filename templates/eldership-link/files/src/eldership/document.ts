import type { IsoDate } from '../base/days/calendar-date.ts';
import type { DeadlineKind } from '../base/deadlines/deadlines.ts';
import type { Localised } from '../base/words/language.ts';

/** What can be registered. The first three a starosta or a registrar enters, requests come from the web form too. */
export const DOCUMENT_KINDS = ['appeal', 'simpleAppeal', 'informationRequest', 'urgentInformationRequest'] as const satisfies readonly DeadlineKind[];

/** One of `DOCUMENT_KINDS`. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** States in their order, with the colour of their tag. */
export const STATES = {
  registered: { title: { uk: 'Зареєстровано', en: 'Registered' }, tag: 'grey' },
  inProgress: { title: { uk: 'Виконується', en: 'In progress' }, tag: 'blue' },
  answered: { title: { uk: 'Виконано', en: 'Answered' }, tag: 'green' },
} as const satisfies Record<string, { readonly title: Localised; readonly tag: string }>;

/** One of `STATES`. */
export type State = keyof typeof STATES;

/** A registered appeal or request, as the table `documents` holds it. */
export interface Document {
  readonly id: number;
  /** `YYYY/DISTRICT/NNNNN`. */
  readonly number: string;
  readonly kind: DocumentKind;
  readonly districtId: string;
  readonly receivedAt: Date;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly substance: string;
  readonly topicId: number | null;
  readonly unitId: string;
  readonly executorId: number | null;
  readonly state: State;
  readonly dueOn: IsoDate;
  readonly extensionReason: string | null;
  readonly answer: string | null;
  readonly closedAt: Date | null;
  readonly anonymised: boolean;
}

/** Whether the term ran out before the document was answered, or has by now. Both dates are in the service's zone. */
export function isOverdue({ dueOn, state }: Pick<Document, 'dueOn' | 'state'>, today: IsoDate, closedOn?: IsoDate): boolean {
  return dueOn < (state === 'answered' && closedOn ? closedOn : today);
}
