import type { Texts } from '../text/language.ts';
import { RAW_BLOCK } from './scan-template.ts';

/** What the parser of Handlebars says, as a pattern, and what it means to the author of a pack. */
const REASONS: readonly (readonly [RegExp, (found: RegExpExecArray) => Texts])[] = [
  [
    /^(.{1,80}) doesn't match (.{1,80}?)(?: - \d+:\d+)?$/,
    ([, open, close]) => ({ uk: `{{#${open}}} закрито тегом {{/${close}}}`, en: `{{#${open}}} is closed by {{/${close}}}` }),
  ],
  [/^Invalid path: (.{1,80}?)(?: - \d+:\d+)?$/, ([, path]) => ({ uk: `неможливий шлях «${path}»`, en: `impossible path "${path}"` })],
  [/Unexpected 'EOF'$/, () => ({ uk: 'файл закінчився, а тег чи блок не закрито', en: 'the file ends inside a tag or block' })],
  [/Unexpected 'OPEN_ENDBLOCK'$/, () => ({ uk: 'тут нічого закривати', en: 'there is nothing to close here' })],
  [new RegExp(`^${RAW_BLOCK}$`), () => SUBSET.rawBlock],
  [/Unexpected 'INVALID'$/, () => ({ uk: 'недоречний знак у тегу', en: 'a character that has no place in a tag' })],
];

/** The words for a failure of the parser. */
export function syntaxReason(failure: Error): Texts {
  if (failure instanceof RangeError) return { uk: 'вкладеність завелика', en: 'nested too deep' };
  const lastLine = failure.message.split('\n').at(-1) ?? '';
  for (const [pattern, words] of REASONS) {
    const found = pattern.exec(lastLine);
    if (found !== null) return words(found);
  }
  return { uk: 'запис тегу неправильний', en: 'the tag is not written correctly' };
}

/** What the kit's subset of Handlebars leaves out, and what to write instead. */
export const SUBSET = {
  unescaped: {
    uk: 'потрійні дужки й «&» зайві: {{x}} і так нічого не екранує',
    en: 'no triple braces or "&": {{x}} escapes nothing anyway',
  },
  decorator: { uk: 'декораторів (*) немає', en: 'there are no decorators (*)' },
  partialBlock: { uk: 'фрагментів із власним блоком ({{#> …}}) немає', en: 'there are no partial blocks ({{#> …}})' },
  dynamicPartial: { uk: 'фрагмент називають буквально: {{> назва}}', en: 'a partial is named literally: {{> name}}' },
  rawBlock: { uk: 'блоків {{{{…}}}} немає', en: 'there are no {{{{…}}}} blocks' },
  literalAlone: { uk: 'літерал сам по собі не друкують', en: 'a literal is not printed by itself' },
  hash: { uk: 'тут не буває параметрів «назва=значення»', en: 'no "name=value" parameters here' },
  parametersHere: { uk: 'імена після «as» бувають лише в each і with', en: 'names after "as" go with each and with only' },
  parametersMany: {
    uk: 'після «as» — одне ім’я для with, одне чи два для each',
    en: 'after "as" goes one name for with, one or two for each',
  },
  arguments: { uk: 'блок приймає рівно одне значення', en: 'the block takes exactly one value' },
  deep: { uk: 'вкладеність понад 30 рівнів', en: 'nested more than 30 levels deep' },
  deepPartials: { uk: 'фрагменти вкладено понад 16 рівнів', en: 'partials are nested more than 16 levels deep' },
  nul: { uk: 'у тексті є нульовий байт', en: 'there is a null byte in the text' },
} as const satisfies { readonly [what: string]: Texts };
