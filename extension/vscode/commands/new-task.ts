import { type QuickPickItem, Selection, Uri, window, workspace } from 'vscode';
import { pathFault } from '../../core/files/project-path.ts';
import { PROFILES, type Profile } from '../../core/task/profiles.ts';
import { firstBlankOf, skeletonTask } from '../../core/task/skeleton-task.ts';
import type { IsoDate } from '../../core/task/task.ts';
import { toUtf8 } from '../../core/text/utf8.ts';
import type { Outcome } from '../guard.ts';
import type { Session } from '../session.ts';
import { vscodeFolder } from '../vscode-folder.ts';
import { pickOne, type StepView, typeText, walkSteps } from './ask.ts';

/** What may be told in advance; the rest is asked. */
export interface NewTaskArguments {
  readonly folder?: Uri;
  readonly name?: string;
  readonly profile?: Profile;
}

const PROFILE_TEXTS = { 'kmu-205-2025': 'profileKmu', 'gost-34.602-89': 'profileGost' } as const satisfies Record<Profile, string>;
const PROFILE_NAMES = Object.keys(PROFILES) as readonly Profile[];

const ENDING = '.task.yaml';

/** New Technical Task: a skeleton file, opened with the cursor at the first blank. */
export async function newTask(session: Session, told?: NewTaskArguments | Uri): Promise<Outcome> {
  const { folder = await chooseFolder(session), name, profile } = told instanceof Uri ? { folder: told } : (told ?? {});
  if (folder === undefined) return 'cancelled';
  const asked = name !== undefined && profile !== undefined ? new Map() : await ask(session, folder);
  if (asked === undefined) return 'cancelled';

  const file = `${name ?? String(asked.get('name')).trim()}${ENDING}`;
  const text = skeletonTask({ profile: profile ?? (asked.get('profile') as Profile), language: session.language(), today: today() });
  await vscodeFolder(folder).write(file, toUtf8(text));
  const document = await workspace.openTextDocument(Uri.joinPath(folder, file));
  const blank = document.positionAt(firstBlankOf(text));
  await window.showTextDocument(document, { selection: new Selection(blank, blank) });
  return 'done';
}

async function chooseFolder({ say }: Session): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (1 < folders.length) return (await window.showWorkspaceFolderPick({ placeHolder: say('taskFolder') }))?.uri;
  const [chosen] = (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title: say('taskFolder') })) ?? [];
  return chosen;
}

function ask({ say }: Session, folder: Uri): Promise<ReadonlyMap<string, unknown> | undefined> {
  const profiles = PROFILE_NAMES.map((name): QuickPickItem => ({ label: name, detail: say(PROFILE_TEXTS[name]) }));
  const check = async (name: string) => {
    if (name.trim() === '') return say('nameEmpty');
    const file = `${name.trim()}${ENDING}`;
    if (file.includes('/') || pathFault(file) !== undefined) return say('nameBad');
    return (await vscodeFolder(folder).read(file)) === undefined ? undefined : say('nameTaken', { file });
  };
  const name = (view: StepView, given: ReadonlyMap<string, unknown>) =>
    typeText(view, { prompt: say('taskName'), value: String(given.get('name') ?? ''), check });
  const profile = async (view: StepView) => {
    const chosen = await pickOne(view, profiles, { placeholder: say('profileQuestion') });
    return typeof chosen === 'object' ? chosen.label : chosen;
  };
  return walkSteps(say('newTaskTitle'), async () => [
    { key: 'name', ask: name },
    { key: 'profile', ask: profile },
  ]);
}

/** The calendar day where the editor runs. */
function today(): IsoDate {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}` as IsoDate;
}
