import { type Disposable, type Event, EventEmitter, type LogOutputChannel, Uri, workspace } from 'vscode';
import { CENTRE_FILE } from '../core/centre/centre.ts';
import { describeKitError, KitError } from '../core/kit-error.ts';
import { BUILT_IN_CLASSIFIERS } from '../core/task/check-task.ts';
import { type CentreInForce, readCentre } from '../flows/read-centre.ts';
import { vscodeDocuments } from './vscode-documents.ts';

/** The centre files of the workspace, each read once until one of them changes. */
export interface Centres extends Disposable {
  /**
   * What holds for a document; for one that is not saved yet, what holds in the first folder.
   * Never rejects: a file that cannot be read is logged, and the kit's own lists serve, so that tasks are checked all the same.
   */
  of(document: Uri): Promise<CentreInForce>;
  readonly onDidChange: Event<void>;
}

export function watchCentres(log: LogOutputChannel): Centres {
  const byFolder = new Map<string, Promise<CentreInForce>>();
  const changed = new EventEmitter<void>();
  const watcher = workspace.createFileSystemWatcher(`**/${CENTRE_FILE}`);
  const withoutCentre = (failure: unknown): CentreInForce => {
    log.warn(`${CENTRE_FILE}: ${failure instanceof KitError ? describeKitError(failure, 'en').cause : failure}`);
    return { centre: {}, classifiers: BUILT_IN_CLASSIFIERS, broken: [] };
  };
  const forget = () => {
    byFolder.clear();
    changed.fire();
  };
  const listeners = [watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)];
  return {
    onDidChange: changed.event,
    of: (document) => {
      const location = placeOf(document);
      const folder = vscodeDocuments.beside(location, '.');
      const centre = byFolder.get(folder) ?? readCentre(vscodeDocuments, location).catch(withoutCentre);
      byFolder.set(folder, centre);
      return centre;
    },
    dispose: () => {
      for (const disposable of [...listeners, watcher, changed]) disposable.dispose();
    },
  };
}

function placeOf(document: Uri): string {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return (document.scheme === 'untitled' && folder !== undefined ? Uri.joinPath(folder, 'untitled') : document).toString();
}
