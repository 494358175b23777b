import { type DiagnosticCollection, Disposable, type Event, EventEmitter, languages, type TextDocument, Uri, workspace } from 'vscode';
import { TASK_LANGUAGE } from '../../contributions.ts';
import { type Finding, severityOf } from '../../core/finding/finding.ts';
import { checkTask } from '../../core/task/check-task.ts';
import type { Session } from '../session.ts';
import { toDiagnostics } from './to-vscode.ts';

/** What the last check of a document found. */
export interface TaskState {
  readonly version: number;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The live findings of all open tasks. */
export interface LiveFindings extends Disposable {
  of(document: TextDocument): TaskState | undefined;
  /** Checks at once what may still wait for the next pause in typing. */
  settle(document: TextDocument): Promise<TaskState>;
  readonly onDidCheck: Event<Uri>;
}

/** Longest pause in typing that is waited for, in milliseconds. */
const LONGEST_PAUSE = 1000;
const SHORTEST_PAUSE = 80;

/**
 * Checks every open task when it opens and after each pause in typing; the pause is three times as long as the last check took,
 * so that a large document costs the editor a quarter of its time at most. What was typed meanwhile is checked again, never shown late.
 */
export function showFindings(session: Session): LiveFindings {
  const shown = languages.createDiagnosticCollection('hromada');
  const checked = new EventEmitter<Uri>();
  const states = new Map<string, TaskState>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  let pause = SHORTEST_PAUSE;

  const check = async (document: TextDocument): Promise<TaskState> => {
    const { classifiers, broken } = await session.centres.of(document.uri);
    const { version, uri } = document;
    const known = states.get(uri.toString());
    const text = document.getText();
    const start = performance.now();
    const { findings } = checkTask({ name: workspace.asRelativePath(uri), text }, classifiers);
    const took = performance.now() - start;
    pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 3 * took));
    if (known?.version !== version) session.log.debug(`check ${uri.path} v${version}: ${findings.length} findings, ${took.toFixed(1)} ms`);
    const state = { version, text, findings };
    if (document.isClosed) return state;
    states.set(uri.toString(), state);
    show(shown, session, uri, state);
    for (const { source, findings } of broken) show(shown, session, Uri.parse(source.name), { text: source.text, findings });
    checked.fire(uri);
    return state;
  };
  const settle = (document: TextDocument) => {
    stopWaiting(document);
    const state = states.get(document.uri.toString());
    return state?.version === document.version ? Promise.resolve(state) : check(document);
  };
  const stopWaiting = ({ uri }: TextDocument) => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.delete(uri.toString());
  };
  const later = (document: TextDocument, delay: number) => {
    if (document.languageId !== TASK_LANGUAGE) return;
    stopWaiting(document);
    waiting.set(
      document.uri.toString(),
      setTimeout(() => void check(document), delay),
    );
  };
  const close = (document: TextDocument) => {
    stopWaiting(document);
    states.delete(document.uri.toString());
    shown.delete(document.uri);
  };
  const checkAll = () => {
    for (const document of workspace.textDocuments) later(document, 0);
  };
  const describeAll = () => {
    for (const [uri, state] of states) show(shown, session, Uri.parse(uri), state);
  };

  checkAll();
  const listeners = [
    workspace.onDidOpenTextDocument((document) => later(document, 0)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (0 < contentChanges.length) later(document, pause);
    }),
    workspace.onDidCloseTextDocument(close),
    session.centres.onDidChange(() => {
      shown.clear();
      states.clear();
      checkAll();
    }),
    session.onDidChangeLanguage(describeAll),
  ];
  return {
    of: ({ uri }) => states.get(uri.toString()),
    settle,
    onDidCheck: checked.event,
    dispose: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      Disposable.from(...listeners, shown, checked).dispose();
    },
  };
}

function show(
  shown: DiagnosticCollection,
  { language, extensionUri }: Session,
  uri: Uri,
  { text, findings }: Pick<TaskState, 'text' | 'findings'>,
): void {
  shown.set(uri, toDiagnostics(text, findings, language(), Uri.joinPath(extensionUri, 'docs')));
}

/** How many of each severity that people act on. */
export function countFindings(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const count = (severity: string) => findings.filter((finding) => severityOf(finding) === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}
