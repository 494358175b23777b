import { formatDate, parseDate } from '../days/calendar-date.ts';
import type { BaseWords } from '../words/uk.ts';
import type { Visit } from '../web/visit.ts';
import { attribute, type Html, html } from './html.ts';

/** A choice of a list or of radio buttons. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One field of a form. `kind` is what it looks like, `name` what it is sent as. A date is typed as `05.10.2026`: pickers differ too much. */
export interface Field {
  readonly kind: 'text' | 'email' | 'tel' | 'date' | 'textarea' | 'select' | 'radio' | 'file' | 'checkbox';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly autocomplete?: string;
  /** Roughly how many characters are expected; shapes the width. */
  readonly length?: number;
  readonly rows?: number;
  readonly accept?: string;
}

/** What is wrong with a field, in a sentence that says how to mend it. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What stands in a form: former values by field name, and what is wrong with them. */
export interface FormState {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly errors: readonly FieldError[];
}

/** A form that nobody has filled in yet. */
export const BLANK_FORM: FormState = { values: {}, errors: [] };

/** Errors of a refused form, each a link to its field. Comes first on the page and takes the focus. */
export function errorSummary(words: BaseWords, errors: readonly FieldError[]): Html {
  if (errors.length === 0) return html``;
  return html`<div class="errors" role="alert" aria-labelledby="errors-title" tabindex="-1" autofocus>
<h2 id="errors-title">${words.errorSummary}</h2>
<ul>${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul>
</div>`;
}

/** The hidden token that every form carries. */
export function csrfField({ csrfToken }: Visit): Html {
  return html`<input type="hidden" name="_csrf" value="${csrfToken}">`;
}

/** Every field in order, with its label, hint, error and former value. */
export function renderFields(words: BaseWords, fields: readonly Field[], state: FormState): Html {
  return html`${fields.map((field) => renderField(words, field, state))}`;
}

function renderField(words: BaseWords, field: Field, { values, errors }: FormState): Html {
  const error = errors.find((one) => one.field === field.name)?.message;
  const value = values[field.name] ?? '';
  const hint = field.kind === 'date' ? [field.hint, words.dateHint].filter(Boolean).join(' ') : field.hint;
  const parts = html`${hint && html`<p class="hint" id="${field.name}-hint">${hint}</p>`}${error && html`<p class="error" id="${field.name}-error"><span class="hidden">${words.errorPrefix}</span>${error}</p>`}`;
  const label = html`${field.label}${!field.required && field.kind !== 'checkbox' && html` <span class="optional">(${words.optional})</span>`}`;
  const described = [hint && `${field.name}-hint`, error && `${field.name}-error`].filter(Boolean).join(' ') || undefined;
  if (field.kind === 'radio') {
    return html`<fieldset class="field${error && ' wrong'}"${attribute('aria-describedby', described)}><legend>${label}</legend>${parts}${field.options?.map((option, index) => radio(field, option, index, value))}</fieldset>`;
  }
  if (field.kind === 'checkbox') return html`<div class="field choice"><input type="checkbox" id="${field.name}" name="${field.name}" value="on"${attribute('checked', value === 'on')}><label for="${field.name}">${label}</label></div>`;
  return html`<div class="field${error && ' wrong'}"><label for="${field.name}">${label}</label>${parts}${control(words, field, value, described, Boolean(error))}</div>`;
}

/** An ISO date as people type it; anything else as it was typed. */
function typedDate(value: string): string {
  const date = /^\d{4}-/.test(value) ? parseDate(value) : undefined;
  return date ? formatDate(date, 'uk') : value;
}

function radio({ name }: Field, { value, label, hint }: Option, index: number, chosen: string): Html {
  const id = index === 0 ? name : `${name}-${index}`;
  return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${attribute('checked', value === chosen)}${attribute('aria-describedby', hint && `${id}-note`)}><label for="${id}">${label}</label>${hint && html`<p class="hint" id="${id}-note">${hint}</p>`}</div>`;
}

function control(words: BaseWords, field: Field, value: string, described: string | undefined, wrong: boolean): Html {
  const shared = html` id="${field.name}" name="${field.name}"${attribute('aria-describedby', described)}${attribute('aria-invalid', wrong && 'true')}${attribute('autocomplete', field.autocomplete)}`;
  switch (field.kind) {
    case 'textarea':
      return html`<textarea${shared} rows="${field.rows ?? 6}">${value}</textarea>`;
    case 'select':
      return html`<select${shared}><option value="">${words.choose}</option>${field.options?.map((option) => html`<option value="${option.value}"${attribute('selected', option.value === value)}>${option.label}</option>`)}</select>`;
    case 'file':
      return html`<input type="file"${shared}${attribute('accept', field.accept)}>`;
    case 'date':
      return html`<input type="text" inputmode="numeric"${shared} value="${typedDate(value)}" class="w10">`;
    default:
      return html`<input type="${field.kind}"${shared} value="${value}"${attribute('class', field.length !== undefined && `w${field.length}`)}>`;
  }
}
