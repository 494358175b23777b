import assert from 'node:assert/strict';
import { matchesGlob } from '../../../extension/core/pack/match-glob.ts';

const FACTS: readonly (readonly [glob: string, path: string, matches: boolean])[] = [
  ['files/**', 'files/a/b/c', true],
  ['files/**', 'other/a', false],
  ['**/queue/**', 'files/src/queue/a.ts', true],
  ['**/*.ts', 'a.ts', true],
  ['files/*.ts', 'files/a/b.ts', false],
  ['files/*/b.ts', 'files/a/b.ts', true],
  ['files/?.ts', 'files/ї.ts', true],
  ['files/?.ts', 'files/ab.ts', false],
  ['files/a**b', 'files/axxb', true],
  ['files/*-{{slug name}}.ts', 'files/x-{{slug name}}.ts', true],
  ['files/[a].ts', 'files/a.ts', false],
  ['**', '', true],
];

describe('matchesGlob', () => {
  for (const [glob, path, expected] of FACTS)
    it(`${glob} ${expected ? 'fits' : 'does not fit'} "${path}"`, () => assert.equal(matchesGlob(glob, path), expected));

  it('takes no longer for a hostile glob', () => {
    const start = performance.now();
    matchesGlob(`${'**/*a'.repeat(50)}/b`, 'a/'.repeat(150));
    matchesGlob(`files/${'*a'.repeat(200)}b`, `files/${'a'.repeat(390)}`);
    assert.ok(performance.now() - start < 500);
  });
});
