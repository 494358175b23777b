import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CODES } from '../extension/core/finding/finding.ts';
import { KIT_ERRORS } from '../extension/core/kit-error.ts';
import { generatedDocument } from './architecture/generated.ts';

const read = (file: string) => readFileSync(file, 'utf8');

describe('the documents', () => {
  it('README.md shows the verbs that there are (npm run generate)', () =>
    assert.equal(read('README.md'), generatedDocument(read('README.md'))));

  it('docs/codes.md has a section for every code of a finding, and no other', () => {
    const headings = [...read('docs/codes.md').matchAll(/^### `?([a-z]+\/[a-z0-9-]+)`?$/gm)].map(([, code]) => code);
    assert.deepEqual([...headings].sort(), Object.keys(CODES).sort());
  });

  it('docs/codes.md names every refusal with its exit status', () => {
    const text = read('docs/codes.md');
    for (const [code, { exitCode }] of Object.entries(KIT_ERRORS))
      assert.match(text, new RegExp(`\\| \`${code}\` \\| ${exitCode} \\|`), code);
  });

  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs/codes.md',
    'extension/ARCHITECTURE.md',
    'schemas/README.md',
  ]) {
    it(`${file} links to files that exist`, () => {
      const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link);
      for (const link of links) assert.ok(existsSync(path.resolve(path.dirname(file), link)), link);
    });
  }
});
