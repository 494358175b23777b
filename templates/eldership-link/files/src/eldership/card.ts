import type { Field, FieldError, Option } from '../base/html/form.ts';
import type { SentFile, SentForm } from '../base/web/read-form.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document.ts';
import type { EldershipWords } from './words/uk.ts';

/** A card whose mandatory fields are all there. Made only by `checkCard`. */
export interface Card {
  readonly kind: DocumentKind;
  readonly districtId: string;
  readonly topicId: number | undefined;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly residence: string;
  readonly phone: string;
  readonly email: string;
  readonly substance: string;
  readonly files: readonly SentFile[];
  readonly clientId: string | undefined;
}

/** A card, or everything that is wrong with it. */
export type CheckedCard = { readonly card: Card; readonly errors: readonly [] } | { readonly card: undefined; readonly errors: readonly FieldError[] };

/** Fields that an appeal must have (Law 393/96-ВР, art. 5), in the order of the form. */
const MANDATORY = ['surname', 'givenName', 'residence', 'substance'] as const;

const LONGEST = 10_000;
const PDF_START = '%PDF-';

/** Reads a card; `districtId` is where it is registered, whatever the form says. All errors at once. */
export function checkCard({ values, files }: SentForm, districtId: string, words: EldershipWords): CheckedCard {
  const { fields, errors: say } = words.card;
  const errors: FieldError[] = [];
  for (const field of MANDATORY) if (!values[field]) errors.push({ field, message: say.fillIn(fields[field]) });
  for (const [field, value] of Object.entries(values)) if (LONGEST < value.length) errors.push({ field, message: say.tooLong(LONGEST) });
  if (values['email'] && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values['email'])) errors.push({ field: 'email', message: say.email });
  if (!districtId) errors.push({ field: 'districtId', message: say.fillIn(fields.districtId) });
  if (files.some(({ bytes }) => bytes.subarray(0, PDF_START.length).toString('latin1') !== PDF_START)) errors.push({ field: 'attachment', message: say.notPdf });
  if (0 < errors.length) return { card: undefined, errors };

  const text = (name: string) => values[name] ?? '';
  const kind = DOCUMENT_KINDS.find((one) => one === values['kind']) ?? 'appeal';
  const card: Card = {
    kind,
    districtId,
    topicId: Number(values['topicId']) || undefined,
    surname: text('surname'),
    givenName: text('givenName'),
    patronymic: text('patronymic'),
    residence: text('residence'),
    phone: text('phone'),
    email: text('email'),
    substance: text('substance'),
    files,
    clientId: values['clientId'] || undefined,
  };
  return { card, errors: [] };
}

/** What the form may offer; a list that is empty leaves its field out. */
export interface CardChoices {
  readonly kinds: readonly Option[];
  readonly districts: readonly Option[];
  readonly topics: readonly Option[];
  readonly attachments: boolean;
}

/** The form, in the order in which a starosta asks. */
export function cardFields({ card: { fields, hints } }: EldershipWords, { kinds, districts, topics, attachments }: CardChoices): readonly Field[] {
  const all: readonly (Field | false)[] = [
    1 < kinds.length && { kind: 'radio', name: 'kind', label: fields.kind, required: true, options: kinds },
    0 < districts.length && { kind: 'select', name: 'districtId', label: fields.districtId, required: true, options: districts },
    { kind: 'text', name: 'surname', label: fields.surname, required: true, length: 20 },
    { kind: 'text', name: 'givenName', label: fields.givenName, required: true, length: 20 },
    { kind: 'text', name: 'patronymic', label: fields.patronymic, length: 20 },
    { kind: 'text', name: 'residence', label: fields.residence, hint: hints.residence, required: true },
    { kind: 'tel', name: 'phone', label: fields.phone, length: 20 },
    { kind: 'email', name: 'email', label: fields.email, hint: hints.email, length: 20 },
    0 < topics.length && { kind: 'select', name: 'topicId', label: fields.topicId, hint: hints.topicId, options: topics },
    { kind: 'textarea', name: 'substance', label: fields.substance, hint: hints.substance, required: true, rows: 7 },
    attachments && { kind: 'file', name: 'attachment', label: fields.attachment, hint: hints.attachment, accept: 'application/pdf' },
  ];
  return all.filter((field) => field !== false);
}
