import type { ReportedRequirement } from '../core/report/conformity.ts';
import { PRIORITY_WORDS, REASON_WORDS, STATE_WORDS } from '../core/report/state-words.ts';
import type { Language } from '../core/text/language.ts';
import type { AcceptanceResult } from '../flows/run-acceptance.ts';
import { paint } from './paint.ts';

const COLOURS = { proven: 'green', failed: 'red', outdated: 'yellow', notCovered: 'yellow', manual: 'cyan', outOfScope: 'dim' } as const;

/** The report for a terminal: a line for each requirement, what failed below it, the verdict and where the page is. */
export function conformityText({ conformity, verdict, ok }: AcceptanceResult, page: string, language: Language, colour: boolean): string {
  const lines = conformity.requirements.map(
    (requirement) => `${requirementLine(requirement, language, colour)}${failures(requirement, colour)}`,
  );
  const report = { uk: 'Звіт', en: 'Report' }[language];
  return `${lines.join('')}\n${paint(verdict[language], ok ? 'green' : 'red', colour)}\n${report}: ${page}\n`;
}

function requirementLine(
  { id, title, statement, priority, state, reason }: ReportedRequirement,
  language: Language,
  colour: boolean,
): string {
  const { sign, name } = STATE_WORDS[state];
  const why = state === 'proven' ? '' : ` — ${REASON_WORDS[reason][language]}`;
  const about = title ?? (statement.length < 80 ? statement : `${statement.slice(0, 79)}…`);
  return `${paint(`${sign} ${id}`, COLOURS[state], colour)}  ${about} ${paint(`(${PRIORITY_WORDS[priority][language]}: ${name[language]}${why})`, 'dim', colour)}\n`;
}

/** The first failing step of each scenario that failed, with the first line of its message. */
function failures({ scenarios }: ReportedRequirement, colour: boolean): string {
  return scenarios
    .filter(({ outcome }) => outcome !== 'passed' && outcome !== 'notRun')
    .map(({ name, feature, line, steps }) => {
      const step = steps.find(({ outcome }) => outcome !== 'passed');
      const message = step?.message?.split('\n')[0];
      return `    ${feature}:${line} ${name}\n${step === undefined ? '' : `      ${paint(step.text, 'red', colour)}\n`}${message === undefined ? '' : `      ${message}\n`}`;
    })
    .join('');
}
