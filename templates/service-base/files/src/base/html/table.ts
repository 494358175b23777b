import { type Html, html, type HtmlValue } from './html.ts';

/** A column heading; numbers stand at the right. */
export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

/** What a table may have besides its rows. */
export interface TableOptions {
  /** A last row of sums. */
  readonly foot?: readonly HtmlValue[];
  /** The heading above says the same: the caption is for screen readers alone. */
  readonly captionHidden?: boolean;
}

/**
 * A table that turns into cards on a narrow screen: each cell carries its heading in `data-label`.
 * The first cell of a row is its heading. Should it be wider than the screen all the same, the keyboard can scroll it.
 */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly HtmlValue[])[], { foot, captionHidden }: TableOptions = {}): Html {
  const cells = (row: readonly HtmlValue[]) =>
    row.map((cell, index) => {
      const kind = columns[index]?.number ? html` class="number"` : html``;
      return index === 0 ? html`<th scope="row" role="rowheader">${cell}</th>` : html`<td role="cell"${kind} data-label="${columns[index]?.title}">${cell !== '' && html`<div>${cell}</div>`}</td>`;
    });
  return html`<div class="table-wrap" role="region" aria-label="${caption}" tabindex="0"><table role="table"><caption${captionHidden && html` class="hidden"`}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ title, number }) => html`<th scope="col" role="columnheader"${number ? html` class="number"` : html``}>${title}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${cells(row)}</tr>`)}</tbody>
${foot && html`<tfoot role="rowgroup"><tr role="row">${cells(foot)}</tr></tfoot>`}</table></div>`;
}

/** Pairs of name and value. */
export function factList(facts: readonly (readonly [name: string, value: HtmlValue])[]): Html {
  return html`<dl class="facts">${facts.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
