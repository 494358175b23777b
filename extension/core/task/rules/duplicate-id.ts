import { positionAt } from '../../text/source-text.ts';
import { rule } from './rule.ts';

/** Two things of a document have one id, whatever they are. The first keeps it. */
export const duplicateId = rule('task/duplicate-id', function* ({ index, lineStarts }) {
  const first = new Map<string, number>();
  for (const { text, node, pointer } of index.ids) {
    const start = first.get(text);
    if (start === undefined) first.set(text, node.span.start);
    else yield { at: node.span, pointer, details: { id: text, firstLine: positionAt(lineStarts, start).line + 1 } };
  }
});
