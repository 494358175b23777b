import type { QuickPickItem } from 'vscode';
import type { Answer, Question } from '../../core/pack/pack.ts';
import { answersFrom } from '../../core/scaffold/answers.ts';
import type { Session } from '../session.ts';
import { pickOne, type Step, typeText } from './ask.ts';

/** The question of a pack as a step; the answer is a text as typed, which the kit reads. */
export function questionStep(session: Session, question: Question): Step {
  const { say, language } = session;
  const placeholder = question.accepts.type === 'array' ? say('listHint') : '';
  const prompt = question.description?.[language()] ?? question.title[language()];
  const preset = (given: ReadonlyMap<string, unknown>) => String(given.get(question.name) ?? question.default ?? '');
  const choices = choicesOf(session, question);
  return {
    key: question.name,
    ask: async (view, given) => {
      const titled = { ...view, title: `${view.title}: ${question.title[language()]}` };
      if (choices === undefined)
        return typeText(titled, { prompt, value: preset(given), placeholder, check: async (text) => faultOf(session, question, text) });
      const active = choices.find(({ value }) => value === preset(given));
      const chosen = await pickOne(titled, choices, { placeholder: prompt, active });
      return typeof chosen === 'object' ? chosen.value : chosen;
    },
  };
}

type Choice = QuickPickItem & { readonly value: string };

function choicesOf({ say, language }: Session, { accepts }: Question): readonly Choice[] | undefined {
  if (accepts.type === 'boolean') return [true, false].map((value) => ({ label: say(value ? 'yes' : 'no'), value: String(value) }));
  return accepts.enum?.map(String).map((value) => ({ label: value, description: accepts['x-enum']?.[value]?.[language()] ?? '', value }));
}

function faultOf({ say, language }: Session, question: Question, text: string): string | undefined {
  if (text.trim() === '') return say('required');
  const { findings } = answersFrom([question], undefined, new Map<string, Answer>([[question.name, text]]));
  const reason = findings[0]?.details.reason[language()];
  return reason === undefined ? undefined : say('badAnswer', { reason });
}
