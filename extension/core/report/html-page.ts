import type { State } from '../acceptance/judge.ts';
import type { Language } from '../text/language.ts';
import type { Conformity, ReportedRequirement } from './conformity.ts';
import { type Html, html } from './html.ts';
import { PAGE_WORDS } from './page-words.ts';
import { STATE_WORDS } from './state-words.ts';

/** A requirement and the anchor of its details; ids of a task need not be unique, anchors are. */
export interface Entry {
  readonly anchor: string;
  readonly requirement: ReportedRequirement;
}

/** What every part of the page is made from. */
export interface Page {
  readonly conformity: Conformity;
  readonly language: Language;
  readonly words: (name: keyof typeof PAGE_WORDS) => string;
  /** The `lang` attribute for words of the task, where they are in another language than the page. */
  readonly ofTask: Html | undefined;
  /** Words of the task, named as its language where the page is in another. */
  readonly quote: (text: string) => Html;
  readonly entries: readonly Entry[];
  /** Longest message of a step, in UTF-16 code units. */
  readonly longestMessage: number;
}

/** All messages of the page together, in UTF-16 code units, so that 500 failing scenarios stay within 1 MB; conformity.json has them whole. */
const MESSAGE_BUDGET = 60_000;

export function pageOf(conformity: Conformity, language: Language): Page {
  const { task, requirements } = conformity;
  const ofTask = task.language === language ? undefined : html` lang="${task.language}"`;
  return {
    conformity,
    language,
    words: (name) => PAGE_WORDS[name][language],
    ofTask,
    quote: (text) => (ofTask === undefined ? html`${text}` : html`<span${ofTask}>${text}</span>`),
    entries: requirements.map((requirement, index) => ({ anchor: `r${index + 1}`, requirement })),
    longestMessage: longestMessage(requirements),
  };
}

/** A state as sign and words. */
export function stateBadge(state: State, language: Language): Html {
  const { sign, name } = STATE_WORDS[state];
  return html`<span class="state ${state}"><i aria-hidden="true">${sign}</i> ${name[language]}</span>`;
}

/** The title of a requirement; where it has none, its statement. */
export function titleOf({ title, statement }: ReportedRequirement): string {
  return title ?? statement;
}

function longestMessage(requirements: readonly ReportedRequirement[]): number {
  const steps = requirements.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.steps));
  const messages = steps.filter(({ message }) => message !== undefined).length;
  return Math.min(1_000, Math.max(100, Math.floor(MESSAGE_BUDGET / Math.max(messages, 1))));
}
