import assert from 'node:assert/strict';
import { isPackName, isVersion, isWithin, parseLayerReference } from '../../../extension/core/pack/pack-name.ts';

describe('pack names', () => {
  for (const name of ['a', '@scope/name', 'service-base', '@hromada-kit/service.base_2'])
    it(`${name} is one`, () => assert.ok(isPackName(name)));
  for (const name of ['', 'A', '../x', '@a', '@a/', '/a', 'a b', '@a/b/c', '.hidden', 'назва', 'x'.repeat(215), 1, null]) {
    it(`${String(name).slice(0, 20)} is none`, () => assert.ok(!isPackName(name)));
  }
  for (const version of ['1.2.3', '0.0.1-beta.1', '1.2.3+build.5']) it(`${version} is a version`, () => assert.ok(isVersion(version)));
  for (const version of ['1', 'v1.2.3', ' 1.2.3', '1.2.3.4', 'latest', 1])
    it(`${version} is no version`, () => assert.ok(!isVersion(version)));

  it('a layer is a name and a range', () => {
    assert.deepEqual(parseLayerReference('@scope/name@^1.2'), { name: '@scope/name', range: '^1.2' });
    assert.deepEqual(parseLayerReference('name@>=1 <3'), { name: 'name', range: '>=1 <3' });
    for (const text of ['@scope/name', 'name', 'name@ever', '@^1', '../x@^1', `a@${'1 '.repeat(100)}`])
      assert.equal(parseLayerReference(text), undefined);
  });
  it('a range leaves out what is not released', () => {
    assert.ok(isWithin('1.3.0', '^1.2'));
    assert.ok(!isWithin('2.0.0-beta.1', '^1.2'));
  });
});
