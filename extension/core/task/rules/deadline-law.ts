import { type DeadlineKind, type DeadlineUnit, exceeds, STATUTORY_DEADLINES } from '../../classifier/statutory-deadlines.ts';
import type { Texts } from '../../text/language.ts';
import { durationsIn } from '../durations.ts';
import { placeOf } from '../pointer.ts';
import { itemsOf, nodeAt, type TaskNode, textOf } from '../task-tree.ts';
import { type Fault, rule, type TaskView } from './rule.ts';

/** What a matter is called, the law that governs it, and how the text tells which limit is meant; the last row is the general one. */
const MATTERS: readonly {
  readonly name: RegExp;
  readonly law: RegExp;
  readonly limits: readonly (readonly [when: RegExp, kind: DeadlineKind])[];
}[] = [
  {
    name: /запит|request for information|information request/i,
    law: /2939/,
    limits: [
      [/продовж|подовж|exten/i, 'informationExtended'],
      [/невідклад|загроз|urgent/i, 'informationUrgent'],
      [/^/, 'informationRequest'],
    ],
  },
  {
    name: /звернен|скарг|appeal|complaint/i,
    law: /393/,
    limits: [
      [/продовж|подовж|загальн|exten|total/i, 'appealTotal'],
      [/(без|не потребу\S*) додатков|further study/i, 'appealNoStudy'],
      [/^/, 'appeal'],
    ],
  },
];

const ABOUT_DEADLINES = /стро[кч]|термін|розгля|відповід|deadline|time limit|repl|respon|consider|due/i;
/** What stands right before a length of time that is a limit: "within", "no later than", "— "; and not "in the last" or "is valid for". */
const LIMITS =
  /(?:[—–:-]|протягом|упродовж|впродовж|пізніше|за|до|становить|дорівнює|стро[кч]\S*|термін\S*|within|in|to|is|of|than|exceed(?:ing)?)\s*(?:(?:не більше|не пізніше|щонайбільше|up to)\s*(?:ніж)?\s*)?$/i;
const ABOUT_STORAGE = /збер[іе]г|retention|retain|stor|keep/i;

/** A flow or a requirement gives more time than the law that it cites. */
export const deadlineLaw = rule('task/deadline-law', function* (view) {
  for (const { node, pointer } of dutiesOf(view)) {
    yield* fromField(view, node, pointer);
    const laws = itemsOf(nodeAt(node, 'legal'))
      .map((law) => textOf(law) ?? '')
      .join('; ');
    for (const key of ['statement', 'toBe']) yield* fromText(view, nodeAt(node, key), laws, `${pointer}/${key}`);
  }
});

const UNIT_NAMES: { readonly [Unit in DeadlineUnit]: Texts } = {
  hours: { uk: 'год', en: 'h' },
  calendarDays: { uk: 'календ. дн.', en: 'calendar days' },
  workingDays: { uk: 'роб. дн.', en: 'working days' },
  months: { uk: 'міс.', en: 'months' },
};

function dutiesOf({ tree, index }: TaskView): readonly { readonly node: TaskNode; readonly pointer: string }[] {
  const flows = itemsOf(nodeAt(tree.root, 'processes', 'flows')).map((node, at) => ({ node, pointer: `/processes/flows/${at}` }));
  return [...flows, ...index.requirements];
}

/** The optional field `deadline: {value, unit, kind}`. */
function* fromField({ tree }: TaskView, duty: TaskNode, pointer: string): Generator<Fault<'task/deadline-law'>> {
  const deadline = nodeAt(duty, 'deadline');
  const kind = textOf(nodeAt(deadline, 'kind'));
  const unit = textOf(nodeAt(deadline, 'unit')) as DeadlineUnit;
  const value = Number(textOf(nodeAt(deadline, 'value')));
  if (kind === undefined || !Object.hasOwn(STATUTORY_DEADLINES, kind)) return;
  const { limit, law, ...statutory } = STATUTORY_DEADLINES[kind as DeadlineKind];
  if (!Object.hasOwn(UNIT_NAMES, unit) || !exceeds({ value, unit }, statutory)) return;
  const found = { uk: `${value} ${UNIT_NAMES[unit].uk}`, en: `${value} ${UNIT_NAMES[unit].en}` };
  yield {
    at: placeOf(tree, `${pointer}/deadline/value`),
    pointer: `${pointer}/deadline/value`,
    details: { found, limit, law },
  };
}

/** Free text: each clause between commas is read with the matter that it, or the last clause before it, names. */
function* fromText({ tree }: TaskView, text: TaskNode | undefined, laws: string, pointer: string): Generator<Fault<'task/deadline-law'>> {
  if (text === undefined || textOf(text) === undefined) return;
  const raw = tree.source.text.slice(text.span.start, text.span.end);
  const cited = MATTERS.filter(({ law }) => law.test(laws) || law.test(raw));
  if (cited.length === 0 || !ABOUT_DEADLINES.test(raw)) return;
  let matter = cited.length === 1 ? cited[0] : undefined;
  let from = 0;
  for (const clause of raw.split(/(?<=[,;])/)) {
    matter = cited.find(({ name }) => name.test(clause)) ?? matter;
    const kind = matter?.limits.find(([when]) => when.test(clause))?.[1];
    for (const found of ABOUT_STORAGE.test(clause) ? [] : durationsIn(clause)) {
      if (kind === undefined || !LIMITS.test(clause.slice(0, found.start)) || !exceeds(found, STATUTORY_DEADLINES[kind])) continue;
      const { limit, law } = STATUTORY_DEADLINES[kind];
      const start = text.span.start + from + found.start;
      yield {
        at: { start, end: start + found.end - found.start },
        pointer,
        details: { found: { uk: found.text, en: found.text }, limit, law },
      };
    }
    from += clause.length;
  }
}
