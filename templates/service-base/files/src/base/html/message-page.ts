import { html } from './html.ts';
import type { Page } from './layout.ts';

/** A page that says one thing, with a link home. */
export function messagePage({ title, text }: { readonly title: string; readonly text: string }): Page {
  return { title, body: html`<h1>${title}</h1><p class="lead">${text}</p>` };
}
