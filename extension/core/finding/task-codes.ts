import type { Texts } from '../text/language.ts';
import { code } from './code.ts';

/** Findings of the rules that look at a technical task as a whole. */
export const TASK_CODES = {
  'task/section-missing': code<{ key: string; title: Texts; profile: string; clause: string }>(
    'error',
    ({ key, title, profile, clause }) =>
      `Бракує розділу «${title.uk}» (${key}); профіль ${profile}, ${/\d/.test(clause) ? `пункт ${clause}` : clause}`,
    ({ key, title, profile, clause }) =>
      `The section "${title.en}" (${key}) is missing; profile ${profile}, ${/\d/.test(clause) ? `clause ${clause}` : 'title page'}`,
  ),
  'task/duplicate-id': code<{ id: string; firstLine: number }>(
    'error',
    ({ id, firstLine }) => `Позначення ${id} уже надано в рядку ${firstLine}; дайте інше`,
    ({ id, firstLine }) => `The id ${id} is already given in line ${firstLine}; choose another`,
  ),
  'task/dangling-reference': code<{ id: string; kinds: Texts; nearest: string | undefined }>(
    'error',
    ({ id, kinds, nearest }) =>
      `${id} ні на що не вказує: у документі немає такого позначення (${kinds.uk}).${nearest === undefined ? '' : ` Можливо, ${nearest}?`}`,
    ({ id, kinds, nearest }) =>
      `${id} refers to nothing: the document defines no such id (${kinds.en}).${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`,
  ),
  'task/reference-cycle': code<{ cycle: readonly string[] }>(
    'error',
    ({ cycle }) => `Вимоги посилаються одна на одну по колу: ${cycle.join(' → ')}`,
    ({ cycle }) => `Requirements refer to each other in a circle: ${cycle.join(' → ')}`,
  ),
  'task/goal-without-requirement': code<{ id: string }>(
    'warning',
    ({ id }) => `Жодна вимога не веде до цілі ${id}; додайте ${id} до «source» вимоги, яка її досягає`,
    ({ id }) => `No requirement leads to the goal ${id}; name ${id} in the "source" of the requirement that reaches it`,
  ),
  'task/flow-without-requirement': code<{ id: string }>(
    'warning',
    ({ id }) => `Жодна вимога не стосується процесу ${id}; додайте ${id} до «source» вимоги, яка його підтримує`,
    ({ id }) => `No requirement serves the flow ${id}; name ${id} in the "source" of the requirement that supports it`,
  ),
  'task/requirement-without-source': code<{ id: string }>(
    'warning',
    ({ id }) => `Не вказано, звідки взялася вимога ${id}: назвіть у «source» ціль або процес`,
    ({ id }) => `Where the requirement ${id} comes from is not said: name a goal or a flow in "source"`,
  ),
  'task/requirement-without-acceptance': code<{ id: string; verification: string }>(
    'warning',
    ({ id, verification }) => `Вимогу ${id} перевіряють способом «${verification}», але сценарію приймання («acceptance») немає`,
    ({ id, verification }) => `The requirement ${id} is verified by ${verification} but has no acceptance scenario ("acceptance")`,
  ),
  'task/nonfunctional-without-metric': code<{ id: string }>(
    'warning',
    ({ id }) => `Нефункціональна вимога ${id} не має показника («metric»), тож її не виміряти`,
    ({ id }) => `The non-functional requirement ${id} has no "metric", so it cannot be measured`,
  ),
  'task/schedule-order': code<{ stage: string; before: string; after: string }>(
    'error',
    ({ stage, before, after }) => `Етап ${stage}: ${after} настає раніше, ніж ${before}; перевірте дати`,
    ({ stage, before, after }) => `Stage ${stage}: ${after} comes before ${before}; check the dates`,
  ),
  'task/stage-without-result': code<{ stage: string }>(
    'warning',
    ({ stage }) => `Для етапу ${stage} не названо результатів робіт («works»)`,
    ({ stage }) => `The stage ${stage} has no results of work ("works")`,
  ),
  'task/value-mismatch': code<{ what: Texts; here: string; there: string; place: string }>(
    'warning',
    ({ what, here, there, place }) => `${what.uk}: тут ${here}, а в «${place}» — ${there}`,
    ({ what, here, there, place }) => `${what.en}: ${here} here, but ${there} in "${place}"`,
  ),
  'task/deadline-law': code<{ found: Texts; limit: Texts; law: Texts }>(
    'error',
    ({ found, limit, law }) => `Строк «${found.uk}» довший за встановлений законом: ${limit.uk} (${law.uk})`,
    ({ found, limit, law }) => `The time limit "${found.en}" is longer than the statutory one: ${limit.en} (${law.en})`,
  ),
  'task/edrpou-checksum': code<{ value: string; expected: string | undefined }>(
    'error',
    ({ value, expected }) =>
      expected === undefined
        ? `Код ЄДРПОУ «${value}» хибний: потрібно рівно 8 цифр у лапках, не самі нулі`
        : `Код ЄДРПОУ «${value}» хибний: контрольна цифра має бути ${expected}; звірте з випискою з реєстру`,
    ({ value, expected }) =>
      expected === undefined
        ? `The EDRPOU code "${value}" is wrong: exactly 8 digits in quotes are needed, not all zeros`
        : `The EDRPOU code "${value}" is wrong: its check digit should be ${expected}; compare it with the register extract`,
  ),
  'task/katottg-format': code<{ value: string }>(
    'error',
    ({ value }) => `«${value}» — не код КАТОТТГ: потрібні літери UA і 17 цифр`,
    ({ value }) => `"${value}" is not a KATOTTG code: it takes the letters UA and 17 digits`,
  ),
  'task/katottg-unknown': code<{ value: string; builtIn: boolean }>(
    'warning',
    ({ value, builtIn }) =>
      builtIn
        ? `Коду КАТОТТГ ${value} немає у вбудованому переліку. Перелік неповний: назвіть повний файл у hromada.yaml (classifiers.katottg) або перевірте код`
        : `Коду КАТОТТГ ${value} немає в кодифікаторі, названому в hromada.yaml`,
    ({ value, builtIn }) =>
      builtIn
        ? `The KATOTTG code ${value} is not in the built-in list. That list is partial: name a full file in hromada.yaml (classifiers.katottg) or check the code`
        : `The KATOTTG code ${value} is not in the codifier that hromada.yaml names`,
  ),
  'task/cpv-format': code<{ value: string }>(
    'error',
    ({ value }) => `«${value}» — не код ДК 021: потрібні вісім цифр, дефіс і ще одна цифра, наприклад 72230000-6`,
    ({ value }) => `"${value}" is not a ДК 021 code: it takes eight digits, a hyphen and one more digit, such as 72230000-6`,
  ),
  'task/cpv-unknown': code<{ value: string; nearest: string | undefined; builtIn: boolean }>(
    'warning',
    ({ value, nearest, builtIn }) =>
      nearest === undefined
        ? `Коду ДК 021 ${value} немає ${builtIn ? 'у вбудованому переліку. Перелік неповний: назвіть повний файл у hromada.yaml (classifiers.dk021) або перевірте код' : 'у переліку, названому в hromada.yaml'}`
        : `Коду ДК 021 ${value} немає ${builtIn ? 'у вбудованому неповному переліку' : 'у переліку'}; з цими цифрами там є ${nearest}`,
    ({ value, nearest, builtIn }) =>
      nearest === undefined
        ? `The ДК 021 code ${value} is not in ${builtIn ? 'the built-in list. That list is partial: name a full file in hromada.yaml (classifiers.dk021) or check the code' : 'the list that hromada.yaml names'}`
        : `The ДК 021 code ${value} is not in the ${builtIn ? 'built-in, partial ' : ''}list; with these digits it has ${nearest}`,
  ),
  'task/iban-checksum': code<{ value: string }>(
    'error',
    ({ value }) => `IBAN «${value}» хибний: потрібні UA, 27 знаків і правильна контрольна сума`,
    ({ value }) => `The IBAN "${value}" is wrong: it takes UA, 27 characters and a right check sum`,
  ),
  'task/phone-format': code<{ value: string }>(
    'warning',
    ({ value }) => `Телефон «${value}» запишіть як +380 і дев’ять цифр без пробілів`,
    ({ value }) => `Write the telephone "${value}" as +380 and nine digits without spaces`,
  ),
  'task/personal-data': code<{ value: string }>(
    'warning',
    ({ value }) => `«${value}» схоже на чийсь РНОКПП; приберіть персональні дані з технічного завдання`,
    ({ value }) => `"${value}" looks like somebody's taxpayer number; take personal data out of the technical task`,
  ),
  'task/vendor-without-equivalent': code<{ name: string }>(
    'warning',
    ({ name }) => `Названо торговельну марку «${name}»; рекомендуємо додати «або еквівалент» чи описати потрібні властивості`,
    ({ name }) => `The trade mark "${name}" is named; we recommend adding "or equivalent" or describing the properties needed`,
  ),
  'task/suppression-without-reason': code<{ code: string }>(
    'warning',
    ({ code }) => `Зауваження ${code} не вимкнено: допишіть після коду, чому воно тут зайве`,
    ({ code }) => `The finding ${code} is not switched off: say after the code why it does not apply here`,
  ),
} as const;

/** Findings of acceptance scenarios. */
export const GHERKIN_CODES = {
  'gherkin/syntax': code<{ reason: Texts }>(
    'error',
    ({ reason }) => `Помилка в сценарії: ${reason.uk}`,
    ({ reason }) => `Error in the scenario: ${reason.en}`,
  ),
  'gherkin/no-scenario': code<{ outline: string | undefined }>(
    'error',
    ({ outline }) =>
      outline === undefined
        ? 'У тексті приймання немає жодного сценарію; додайте «Сценарій:» із кроками'
        : `Структура сценарію «${outline}» не має жодного прикладу, тож нічого не виконає; додайте «Приклади:» з рядками`,
    ({ outline }) =>
      outline === undefined
        ? 'The acceptance text has no scenario; add "Scenario:" with steps'
        : `The scenario outline "${outline}" has no example, so nothing would run; add "Examples:" with rows`,
  ),
  'gherkin/no-then': code<{ scenario: string }>(
    'error',
    ({ scenario }) => `Сценарій «${scenario}» нічого не перевіряє; додайте крок «Тоді …»`,
    ({ scenario }) => `The scenario "${scenario}" checks nothing; add a "Then …" step`,
  ),
} as const;
