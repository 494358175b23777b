import { Uri } from 'vscode';
import { pathFault } from '../../core/files/project-path.ts';
import type { Session } from '../session.ts';
import { isFree } from '../vscode-folder.ts';
import { pickOne, type Step, typeText } from './ask.ts';
import { questionStep } from './ask-question.ts';
import type { FilePreview } from './preview-files.ts';
import { INTO_KEY, PACK_KEY, type ProjectDraft } from './project-draft.ts';

/** What has still to be asked; the questions of a pack are known once it is chosen. */
export function projectSteps(
  session: Session,
  draft: ProjectDraft,
  preview: FilePreview,
  given: ReadonlyMap<string, unknown>,
): readonly Step[] {
  const { told } = draft;
  const needsPack = draft.packOf(new Map()) === undefined;
  return [
    ...(needsPack ? [packStep(session, draft)] : []),
    ...draft.openFor(given).map((question) => questionStep(session, question)),
    ...(told.into === undefined ? [folderStep(session, draft)] : []),
    ...(needsPack || told.into === undefined ? [previewStep(draft, preview)] : []),
  ];
}

function packStep({ say }: Session, { packs, packOf }: ProjectDraft): Step {
  return {
    key: PACK_KEY,
    ask: (view, given) => pickOne(view, packs, { placeholder: say('whichPack'), active: packOf(given) }),
  };
}

function folderStep(session: Session, { base, name }: ProjectDraft): Step {
  const check = (text: string) => folderFault(session, base, text);
  return {
    key: INTO_KEY,
    ask: (view, given) => typeText(view, { prompt: session.say('intoQuestion'), value: String(given.get(INTO_KEY) ?? name), check }),
  };
}

async function folderFault({ say }: Session, base: Uri, folder: string): Promise<string | undefined> {
  if (folder.trim() === '') return say('intoEmpty');
  if (pathFault(folder) !== undefined) return say('intoBad');
  return (await isFree(Uri.joinPath(base, folder))) ? undefined : say('intoTaken', { folder });
}

function previewStep(draft: ProjectDraft, preview: FilePreview): Step {
  return {
    key: 'preview',
    ask: async (view, given) => {
      const { plan, folder } = await draft.decide(given);
      return plan === undefined ? undefined : preview.confirm(view, plan, folder);
    },
  };
}
