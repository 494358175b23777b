import type { SchemaError } from '#validators/pack';
import type { Texts } from '../text/language.ts';

/** What ajv says about a manifest, by keyword. Source: ajv, "Error parameters". */
const REASONS: { readonly [keyword: string]: (params: SchemaError['params']) => Texts } = {
  required: ({ missingProperty }) => ({ uk: `бракує поля «${missingProperty}»`, en: `the key "${missingProperty}" is missing` }),
  additionalProperties: ({ additionalProperty }) => ({
    uk: `поле «${additionalProperty}» тут не передбачене`,
    en: `the key "${additionalProperty}" is not known here`,
  }),
  type: ({ type }) => ({ uk: `тут має бути значення типу ${type}`, en: `a value of type ${type} is needed here` }),
  enum: ({ allowedValues }) => ({
    uk: `дозволено лише: ${(allowedValues as readonly unknown[]).join(', ')}`,
    en: `only these are allowed: ${(allowedValues as readonly unknown[]).join(', ')}`,
  }),
  pattern: () => ({ uk: 'значення записано не за формою', en: 'the value does not have the right form' }),
  format: ({ format }) => ({ uk: `це не ${format}`, en: `this is not a ${format}` }),
  propertyNames: ({ propertyName }) => ({ uk: `назва «${propertyName}» не підходить`, en: `the name "${propertyName}" does not fit` }),
  minItems: () => ({ uk: 'замало елементів', en: 'too few items' }),
  minLength: () => ({ uk: 'текст порожній', en: 'the text is empty' }),
  uniqueItems: () => ({ uk: 'елементи повторюються', en: 'items are repeated' }),
};

/** What is wrong with the value that a schema refused. */
export function manifestReason({ keyword, params }: SchemaError): Texts {
  return REASONS[keyword]?.(params) ?? { uk: `порушено правило «${keyword}»`, en: `the rule "${keyword}" is broken` };
}
