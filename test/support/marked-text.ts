export interface MarkedText {
  readonly text: string;
  /** What the marks enclosed, in order. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks `⟦…⟧` out of a text and says where they stood. Marks do not nest. */
export function markedText(marked: string): MarkedText {
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') places.push({ start: text.length, end: text.length });
    else if (piece === '⟧') Object.assign(places.at(-1) ?? {}, { end: text.length });
    else text += piece;
  }
  return { text, places };
}
