import { type TextDocument, workspace } from 'vscode';
import { parseTask } from '../../core/task/parse-task.ts';
import type { TaskTree } from '../../core/task/task-tree.ts';

/** The tree of a document, read once for each version. */
export function taskTrees(): (document: TextDocument) => TaskTree {
  const trees = new WeakMap<TextDocument, { readonly version: number; readonly tree: TaskTree }>();
  return (document) => {
    const known = trees.get(document);
    if (known?.version === document.version) return known.tree;
    const { tree } = parseTask({ name: workspace.asRelativePath(document.uri), text: document.getText() });
    trees.set(document, { version: document.version, tree });
    return tree;
  };
}
