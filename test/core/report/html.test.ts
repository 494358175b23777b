import assert from 'node:assert/strict';
import { html } from '../../../extension/core/report/html.ts';

/** [what is put in, what comes out] */
const CASES: readonly (readonly [string, string])[] = [
  [`<script>alert("x" & 'y')</script>`, '&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;'],
  ['&amp;', '&amp;amp;'],
  ['а\u202eб\u2066в\u0000г\u0007', 'а\ufffdб\ufffdв\ufffdг\ufffd'],
  ['рядок\nі\tтабуляція', 'рядок\nі\tтабуляція'],
];

describe('html', () => {
  for (const [text, expected] of CASES) it(`escapes ${JSON.stringify(text)}`, () => assert.equal(html`${text}`.html, expected));

  it('joins lists, leaves HTML as it is and says nothing of what is not there', () => {
    assert.equal(html`<p>${[html`<b>${'<'}</b>`, 7, undefined, ['а']]}</p>`.html, '<p><b>&lt;</b>7а</p>');
  });
});
