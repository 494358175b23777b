import { type Disposable, type Event, EventEmitter, type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { CENTRE_FILE } from '../core/centre/centre.ts';
import type { Language } from '../core/text/language.ts';
import type { PackShelf } from '../flows/ports.ts';
import { builtInShelf } from './built-in-shelf.ts';
import { type Centres, watchCentres } from './centres.ts';
import { type TextDetails, type TextKey, textIn } from './texts.ts';

/** What every part of the shell shares while the extension is active. */
export interface Session {
  readonly extensionUri: Uri;
  /** Version of the kit. */
  readonly kit: string;
  readonly log: LogOutputChannel;
  readonly centres: Centres;
  readonly shelf: PackShelf;
  readonly language: () => Language;
  readonly onDidChangeLanguage: Event<Language>;
  /** A text of the shell in the language of the moment. */
  say<Key extends TextKey>(key: Key, ...details: TextDetails[Key] extends void ? [] : [TextDetails[Key]]): string;
}

/** Starts what the parts share; what has to be freed goes into the subscriptions of `context`. */
export function startSession(context: ExtensionContext, log: LogOutputChannel): Session {
  const centres = watchCentres(log);
  const changed = new EventEmitter<Language>();
  let centreLanguage: Language | undefined;
  const language = () => chosenLanguage() ?? centreLanguage ?? 'uk';

  const refresh = async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const centre = folder === undefined ? undefined : (await centres.of(Uri.joinPath(folder, CENTRE_FILE))).centre;
    if (centre?.language === centreLanguage) return;
    centreLanguage = centre?.language;
    changed.fire(language());
  };
  const listeners: readonly Disposable[] = [
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hromada.language')) changed.fire(language());
    }),
    centres.onDidChange(refresh),
  ];
  void refresh();
  context.subscriptions.push(centres, changed, ...listeners);
  return {
    extensionUri: context.extensionUri,
    kit: String(context.extension.packageJSON.version),
    log,
    centres,
    shelf: builtInShelf(context.extensionUri),
    language,
    onDidChangeLanguage: changed.event,
    say: (key, ...details) => textIn(language(), key, ...details),
  };
}

/** The language that somebody set; undefined where the setting leaves it to the centre. */
function chosenLanguage(): Language | undefined {
  const setting = workspace.getConfiguration('hromada').get('language');
  return setting === 'uk' || setting === 'en' ? setting : undefined;
}
