import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collisionsOf } from '../../../extension/core/pack/path-collisions.ts';

describe('collisionsOf', () => {
  it('names the path and the one before it that it collides with', () => {
    assert.deepEqual(collisionsOf(['src/a', 'b', 'SRC/c', 'src/d']), [{ path: 'SRC/c', other: 'src/a' }]);
    assert.deepEqual(collisionsOf(['a/b', 'a']), [{ path: 'a', other: 'a/b' }]);
    assert.deepEqual(collisionsOf(['a', 'a']), [{ path: 'a', other: 'a' }]);
  });
  it('finds none where all differ in their small letters, and one where two differ only in case', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ї', 'к'), { minLength: 2, maxLength: 2 })
      .map(([folder, file]) => `${folder}-/${file}`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1 }), (paths) => {
        assert.deepEqual(collisionsOf(paths), []);
        assert.equal(collisionsOf([...paths, (paths[0] ?? '').toUpperCase()]).length, 1);
      }),
    );
  });
});
