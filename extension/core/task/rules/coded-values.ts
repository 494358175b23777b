import { edrpouCheckDigit, isEdrpou, isUkrainianIban } from '../../classifier/check-digits.ts';
import type { ValueKind } from '../schema-node.ts';
import type { Mark } from '../task-index.ts';
import { rule, type TaskView } from './rule.ts';

const KATOTTG = /^UA\d{17}$/;
const CPV = /^\d{8}-\d$/;

function valuesOf({ index }: TaskView, kind: ValueKind): readonly Mark[] {
  return index.values.filter((value) => value.kind === kind);
}

export const edrpouChecksum = rule('task/edrpou-checksum', function* (view) {
  for (const { node, pointer, text } of valuesOf(view, 'edrpou')) {
    // A number loses its leading zeros: even a right-looking one has to be quoted, which the schema's type asks for.
    if (!isEdrpou(text)) yield { at: node.span, pointer, details: { value: text, expected: edrpouCheckDigit(text) } };
  }
});

export const katottgFormat = rule('task/katottg-format', function* (view) {
  for (const { node, pointer, text } of valuesOf(view, 'katottg')) {
    if (!KATOTTG.test(text)) yield { at: node.span, pointer, details: { value: text } };
  }
});

export const katottgUnknown = rule('task/katottg-unknown', function* (view) {
  const { names, builtIn } = view.classifiers.katottg;
  for (const { node, pointer, text } of valuesOf(view, 'katottg')) {
    if (KATOTTG.test(text) && !names.has(text)) yield { at: node.span, pointer, details: { value: text, builtIn } };
  }
});

export const cpvFormat = rule('task/cpv-format', function* (view) {
  for (const { node, pointer, text } of valuesOf(view, 'cpv')) {
    if (!CPV.test(text)) yield { at: node.span, pointer, details: { value: text } };
  }
});

/**
 * The check digit of ДК 021 follows no formula in the divisions for software, so the list alone decides.
 * A miss with the same eight digits is most often a wrong check digit: the listed code is offered.
 */
export const cpvUnknown = rule('task/cpv-unknown', function* (view) {
  const { names, builtIn } = view.classifiers.dk021;
  for (const { node, pointer, text } of valuesOf(view, 'cpv')) {
    if (names.has(text) || !CPV.test(text)) continue;
    const digits = text.slice(0, 8);
    const nearest = [...names.keys()].find((code) => code.startsWith(digits));
    yield { at: node.span, pointer, details: { value: text, nearest, builtIn } };
  }
});

export const ibanChecksum = rule('task/iban-checksum', function* (view) {
  for (const { node, pointer, text } of valuesOf(view, 'iban')) {
    if (!isUkrainianIban(text)) yield { at: node.span, pointer, details: { value: text } };
  }
});

/** Source: ITU-T E.164 with the country code of Ukraine. */
export const phoneFormat = rule('task/phone-format', function* (view) {
  for (const { node, pointer, text } of valuesOf(view, 'phone')) {
    if (!/^\+380\d{9}$/.test(text)) yield { at: node.span, pointer, details: { value: text } };
  }
});
