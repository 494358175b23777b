import type { Texts } from '../text/language.ts';

/** What the reader's sentences mean to somebody who writes a task, the first that fits. Sentences: package `js-yaml`, parser. */
const REASONS: readonly (readonly [sentence: RegExp, texts: Texts])[] = [
  [
    /bad indentation|deficient indentation/,
    {
      uk: 'неправильний відступ або зайва двокрапка; вирівняйте рядок із сусідніми, а текст із двокрапкою візьміть у лапки',
      en: 'wrong indentation or a stray colon; align the line with its neighbours, put text with a colon in quotes',
    },
  ],
  [/tab characters/, { uk: 'відступ зроблено табуляцією; потрібні пропуски', en: 'a tab is used for indentation; use spaces' }],
  [/within a (double|single) quoted/, { uk: 'лапки відкрито, але не закрито', en: 'the quotes are opened but never closed' }],
  [/within a flow collection/, { uk: 'дужку { або [ відкрито, але не закрито', en: 'a bracket { or [ is opened but never closed' }],
  [/missed comma/, { uk: 'між елементами в дужках бракує коми', en: 'a comma is missing between the items in brackets' }],
  [/found ','/, { uk: 'зайва кома', en: 'a stray comma' }],
  [/maxDepth/, { uk: 'вкладеність понад 100 рівнів', en: 'nested more than 100 levels deep' }],
  [
    /unknown escape|hexadecimal/,
    { uk: 'невідома послідовність після «\\» у подвійних лапках', en: 'unknown escape after "\\" in double quotes' },
  ],
  [/non-printable|JSON character|null byte/, { uk: 'у тексті є недруковані знаки', en: 'the text has characters that cannot be printed' }],
  [
    /directive|YAML version|tag handle|tag prefix/,
    { uk: 'незрозуміла директива, що починається з «%»', en: 'unknown directive after "%"' },
  ],
  [/block scalar|chomping|indentation width/, { uk: 'після «|» чи «>» стоїть щось зайве', en: 'something stray stands after "|" or ">"' }],
  [
    /alias|anchor/,
    { uk: 'позначку (&назва) або посилання (*назва) записано неправильно', en: 'the anchor (&name) or alias (*name) is malformed' },
  ],
  [/tag/, { uk: 'тип (!тип) тут не використовується; приберіть його', en: 'a tag (!tag) is not used here; remove it' }],
  [
    /mapping|separator/,
    {
      uk: 'рядок не схожий ні на «ключ: значення», ні на «- елемент»; перевірте двокрапку, дужки й відступ',
      en: 'the line is neither "key: value" nor "- item"; check the colon, the brackets and the indentation',
    },
  ],
];

/** The reason for people; the reader's own English where it says something new. */
export function yamlReason(sentence: string): Texts {
  return REASONS.find(([pattern]) => pattern.test(sentence))?.[1] ?? { uk: sentence, en: sentence };
}

/** Faults that the kit finds in what the reader lets through. */
export const TREE_REASONS = {
  tooLong: { uk: 'документ завеликий (понад 16 млн знаків)', en: 'the document is too long (over 16 million characters)' },
  tooMany: { uk: 'посилання (*назва) розгортаються у завеликий документ', en: 'aliases (*name) unfold into too large a document' },
  alias: { uk: 'посилання (*назва) ні на що не вказує', en: 'the alias (*name) refers to nothing' },
  tag: { uk: 'тип (!тип) тут не використовується; приберіть його', en: 'a tag (!tag) is not used here; remove it' },
  json: {
    uk: 'це не JSON; перевірте коми, лапки та дужки перед цим місцем',
    en: 'this is not JSON; check commas, quotes and brackets before this place',
  },
  key: { uk: 'ключ має бути текстом', en: 'a key must be text' },
  documents: {
    uk: 'у файлі кілька документів, розділених «---»; залиште один',
    en: 'the file holds several documents separated by "---"; keep one',
  },
} as const satisfies Record<string, Texts>;

export function duplicateKey(key: string): Texts {
  return { uk: `ключ «${key}» уже є в цій групі полів`, en: `the key "${key}" is already in this group` };
}
