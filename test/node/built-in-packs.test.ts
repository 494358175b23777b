import assert from 'node:assert/strict';
import { builtInPacks } from '../../extension/node/built-in-packs.ts';
import { PACKAGE_JSON } from '../support/pack-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const named = (name: string, version: string) => PACKAGE_JSON.replace('@test/pack', name).replace('1.2.3', version);

describe('builtInPacks', () => {
  it('finds a pack by its npm name and range, the scope of the kit may be left out', async () => {
    const shelf = builtInPacks(
      await temporaryFolder({
        'base/package.json': named('@hromada-kit/service-base', '1.2.0'),
        'no-pack/a': '',
        'broken/package.json': '{',
      }),
    );
    assert.equal((await shelf.find('service-base', '^1'))?.label, '@hromada-kit/service-base');
    assert.equal((await shelf.find('@hromada-kit/service-base', '*'))?.label, '@hromada-kit/service-base');
    assert.equal(await shelf.find('service-base', '^2'), undefined);
    assert.equal(await shelf.find('@other/service-base', '*'), undefined);
  });
  it('lists all by name', async () => {
    const shelf = builtInPacks(
      await temporaryFolder({ 'a/package.json': named('@t/z', '1.0.0'), 'b/package.json': named('@t/y', '1.0.0') }),
    );
    assert.deepEqual(
      (await shelf.list()).map(({ label }) => label),
      ['@t/y', '@t/z'],
    );
  });
});
