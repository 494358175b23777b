import { rule } from './rule.ts';

/** Two things of a document have one id, whatever they are. The first keeps it. */
export const duplicateId = rule('task/duplicate-id', function* ({ index, lineOf }) {
  const first = new Map<string, number>();
  for (const { text, node, pointer } of index.ids) {
    const start = first.get(text);
    if (start === undefined) first.set(text, node.span.start);
    else yield { at: node.span, pointer, details: { id: text, firstLine: lineOf(start) } };
  }
});
