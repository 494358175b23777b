import { Disposable, Hover, languages } from 'vscode';
import { TASK_LANGUAGE } from '../../contributions.ts';
import { completeTask } from '../../core/task/complete-task.ts';
import { explainTask } from '../../core/task/explain-task.ts';
import { outlineTask } from '../../core/task/outline-task.ts';
import { lineStartsOf } from '../../core/text/source-text.ts';
import type { Session } from '../session.ts';
import { taskTrees } from './task-trees.ts';
import { toCompletions, toMarkdown, toRange, toSymbols } from './to-vscode.ts';

/** Characters after which completion opens by itself. */
const TRIGGERS = [' ', '"', '-', '{', '[', ','];

/** Completion, hover and outline of technical tasks; each translates one function of the core. */
export function registerFeatures({ language, centres }: Session): Disposable {
  const treeOf = taskTrees();
  return Disposable.from(
    languages.registerCompletionItemProvider(
      TASK_LANGUAGE,
      {
        provideCompletionItems: (document, position) => {
          const source = { name: '', text: document.getText() };
          return toCompletions(document, completeTask(source, document.offsetAt(position), language()), language());
        },
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(TASK_LANGUAGE, {
      provideHover: async (document, position) => {
        const { classifiers } = await centres.of(document.uri);
        const explanation = explainTask(treeOf(document), document.offsetAt(position), language(), classifiers);
        if (explanation === undefined) return undefined;
        return new Hover(toMarkdown(explanation, language()), toRange(lineStartsOf(document.getText()), explanation.span));
      },
    }),
    languages.registerDocumentSymbolProvider(
      TASK_LANGUAGE,
      { provideDocumentSymbols: (document) => toSymbols(document.getText(), outlineTask(treeOf(document), language())) },
      { label: 'Hromada Kit' },
    ),
  );
}
