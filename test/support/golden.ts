import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Holds `actual` to `test/golden/NAME`. With UPDATE_GOLDEN=1 it is written, and git shows what changed. */
export function assertGolden(name: string, actual: string): void {
  const path = `test/golden/${name}`;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.ok(existsSync(path), `${path} is missing; UPDATE_GOLDEN=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}
