import type { Texts } from '../text/language.ts';
import type { IdKind } from './schema-node.ts';

/** What each kind of id names, for people. */
export const ID_KINDS: { readonly [Kind in IdKind]: Texts } = {
  goal: { uk: 'ціль', en: 'goal' },
  unit: { uk: 'підрозділ', en: 'unit' },
  role: { uk: 'роль', en: 'role' },
  flow: { uk: 'процес', en: 'flow' },
  requirement: { uk: 'вимога', en: 'requirement' },
  interface: { uk: 'інтерфейс', en: 'interface' },
  deliverable: { uk: 'результат', en: 'deliverable' },
  stage: { uk: 'етап', en: 'stage' },
  risk: { uk: 'ризик', en: 'risk' },
};

/** The names of several kinds in one text. */
export function idKindNames(kinds: readonly IdKind[]): Texts {
  return { uk: kinds.map((kind) => ID_KINDS[kind].uk).join(', '), en: kinds.map((kind) => ID_KINDS[kind].en).join(', ') };
}
