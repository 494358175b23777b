import { type TextDocument, Uri, workspace } from 'vscode';
import { KitError } from '../../core/kit-error.ts';
import type { Question } from '../../core/pack/pack.ts';
import { slug } from '../../core/pack/transliterate.ts';
import { answersFrom } from '../../core/scaffold/answers.ts';
import type { ProjectPlan } from '../../core/scaffold/plan-project.ts';
import { parseTask } from '../../core/task/parse-task.ts';
import { buildTaskIndex } from '../../core/task/task-index.ts';
import { nodeAt, textOf, toJson } from '../../core/task/task-tree.ts';
import { prepareProject } from '../../flows/new-project.ts';
import { notify } from '../notify.ts';
import type { Session } from '../session.ts';
import { vscodeDocuments } from '../vscode-documents.ts';
import { type PackItem, packItems } from './choose-pack.ts';

/** What may be told in advance; only the rest is asked. With `pack` and `into` told no preview is shown either. */
export interface NewProjectArguments {
  readonly task?: Uri;
  /** npm name of a pack. */
  readonly pack?: string;
  readonly answers?: { readonly [question: string]: unknown };
  /** Relative to the workspace folder of the task. */
  readonly into?: string;
}

type Given = ReadonlyMap<string, unknown>;
export type ReadyPlan = Extract<ProjectPlan, { kind: 'ready' }>;

/** Keys of the answers that are not answers to a pack; no question can be called so. */
export const PACK_KEY = ' pack';
export const INTO_KEY = ' into';

/** A project in the making: what is known beforehand and what follows from the answers so far. */
export interface ProjectDraft {
  readonly told: NewProjectArguments;
  /** The folder in which the new one will be. */
  readonly base: Uri;
  /** The name proposed for the new folder. */
  readonly name: string;
  readonly packs: readonly PackItem[];
  packOf(given: Given): PackItem | undefined;
  /** The questions of the chosen pack that neither the task nor anybody has answered so that it fits. */
  openFor(given: Given): readonly Question[];
  /** What would be written and where; no plan where an answer does not fit, which is said then. */
  decide(given: Given): Promise<{ readonly plan: ReadyPlan | undefined; readonly folder: string; readonly uri: Uri }>;
}

/** @throws KitError `pack/not-found` when the pack that was told is not there, or none is. */
export async function draftProject(session: Session, document: TextDocument, told: NewProjectArguments): Promise<ProjectDraft> {
  const name = workspace.asRelativePath(document.uri);
  const { tree } = parseTask({ name, text: document.getText() });
  const packs = await packItems(session, new Set(buildTaskIndex(tree).requirements.map(({ id }) => id)));
  const toldPack = packs.find(({ pack }) => pack.name === told.pack);
  if (packs.length === 0 || (told.pack !== undefined && toldPack === undefined))
    throw new KitError('pack/not-found', { name: told.pack ?? 'templates', known: packs.map(({ pack }) => pack.name) });

  const base = workspace.getWorkspaceFolder(document.uri)?.uri ?? Uri.joinPath(document.uri, '..');
  const task = { location: document.uri.toString(), name };
  const packOf = (given: Given) => toldPack ?? (given.get(PACK_KEY) as PackItem | undefined);
  return {
    told,
    base,
    name: slug(textOf(nodeAt(tree.root, 'document', 'shortName')) ?? textOf(nodeAt(tree.root, 'document', 'id')) ?? ''),
    packs,
    packOf,
    openFor: (given) => {
      const questions = packOf(given)?.pack.questions ?? [];
      const { open, findings } = answersFrom(questions, toJson(tree.root), new Map(Object.entries(told.answers ?? {})));
      return questions.filter((question) => open.includes(question) || findings.some(({ details }) => details.question === question.name));
    },
    decide: async (given) => {
      const folder = String(told.into ?? given.get(INTO_KEY));
      const item = packOf(given);
      if (item === undefined) throw new Error('No pack is chosen');
      const answered = item.pack.questions.map(({ name: question }) => [question, given.get(question)] as const);
      const answers = new Map([...Object.entries(told.answers ?? {}), ...answered.filter(([, answer]) => answer !== undefined)]);
      const plan = await prepareProject(
        { documents: vscodeDocuments, pack: item.folder, shelf: session.shelf },
        { kit: session.kit, source: { kind: 'builtin', location: item.pack.name }, task, given: answers },
      );
      if (plan.kind === 'unanswered') notify(session, 'error', whatIsMissing(session, plan));
      return { plan: plan.kind === 'ready' ? plan : undefined, folder, uri: Uri.joinPath(base, folder) };
    },
  };
}

function whatIsMissing({ say, language }: Session, plan: Extract<ProjectPlan, { kind: 'unanswered' }>): string {
  const faults = plan.findings.map(({ details }) => `${details.question}: ${details.reason[language()]}`);
  const missing = plan.open.map(({ title }) => title[language()]);
  return say('badAnswer', { reason: [...faults, ...missing].join('; ') });
}
