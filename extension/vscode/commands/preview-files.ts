import { type QuickPickItem, QuickPickItemKind, TabInputText, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { FileTree } from '../../core/files/file-tree.ts';
import type { PlannedFile } from '../../core/scaffold/receipt.ts';
import { fromUtf8 } from '../../core/text/utf8.ts';
import type { Session } from '../session.ts';
import { type BACK, pickOne, type StepView } from './ask.ts';

/** Scheme of files that are not written yet. */
export const PREVIEW_SCHEME = 'hromada-preview';

/** What is going to be written. */
export interface PlannedProject {
  readonly tree: FileTree;
  readonly files: readonly PlannedFile[];
}

/** Shows planned files as read-only documents. */
export interface FilePreview extends TextDocumentContentProvider {
  /** Asks whether to write the project into `folder`; every file can be looked at meanwhile. True: write it. */
  confirm(view: StepView, project: PlannedProject, folder: string): Promise<true | typeof BACK | undefined>;
}

interface FileItem extends QuickPickItem {
  readonly path?: string;
}

export function filePreview(session: Session): FilePreview {
  let shown: FileTree = new Map();
  let looks = 0;
  const open = async (path: string) => {
    // A number of its own keeps the editor from showing what an earlier plan had under that path.
    const uri = Uri.from({ scheme: PREVIEW_SCHEME, path: `/${path}`, query: String(looks) });
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: true, preserveFocus: true });
  };
  return {
    provideTextDocumentContent: ({ path }) => {
      const bytes = [...shown].find(([name]) => `/${name}` === path)?.[1] ?? new Uint8Array();
      return fromUtf8(bytes) ?? session.say('binary', { bytes: bytes.length });
    },
    confirm: async (view, { tree, files }, folder) => {
      shown = tree;
      looks++;
      const onLook = ({ path }: FileItem) => {
        if (path !== undefined) void open(path);
        return path !== undefined;
      };
      const chosen = await pickOne(view, rows(session, files, folder), { placeholder: session.say('lookThrough'), onLook });
      await closeLooks();
      return typeof chosen === 'object' ? true : chosen;
    },
  };
}

/** What was looked at is not there yet, or is there for real by now: either way it would mislead. */
async function closeLooks(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(tabs.filter(({ input }) => input instanceof TabInputText && input.uri.scheme === PREVIEW_SCHEME));
}

function rows({ say }: Session, files: readonly PlannedFile[], folder: string): readonly FileItem[] {
  return [
    { label: `$(check) ${say('create', { count: files.length, folder })}`, description: say('nothingWritten'), alwaysShow: true },
    { label: say('files'), kind: QuickPickItemKind.Separator },
    ...files.map(({ path, bytes, requirements }) => ({
      label: path,
      description: [say('size', { bytes }), ...(requirements.length === 0 ? [] : [requirements.join(', ')])].join(' · '),
      path,
    })),
  ];
}
