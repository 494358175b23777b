import { type Html, html } from '../../base/html/html.ts';
import type { Language } from '../../base/words/language.ts';
import { STATES, type State } from '../document.ts';

/** The state as a coloured word; the word alone says it too. */
export function stateTag(state: State, language: Language): Html {
  const { title, tag } = STATES[state];
  return html`<span class="tag ${tag}">${title[language]}</span>`;
}
