import satisfiesRange from 'semver/functions/satisfies.js';
import parseVersion from 'semver/functions/valid.js';
import parseRange from 'semver/ranges/valid.js';

/** Source: package.json of npm, "name", without the historical exceptions. */
const NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const LONGEST = 214;

/** Whether npm accepts `name` for a package. */
export function isPackName(name: unknown): name is string {
  return typeof name === 'string' && name.length <= LONGEST && NAME.test(name);
}

/** Whether `version` is a semantic version in its plain form, without `v` or spaces. */
export function isVersion(version: unknown): version is string {
  return typeof version === 'string' && parseVersion(version) === version.replace(/\+.*$/, '');
}

/** `@scope/name@^1` as name and range; undefined when it is neither. */
export function parseLayerReference(text: string): { readonly name: string; readonly range: string } | undefined {
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const range = text.slice(at + 1);
  return 0 < at && range.length <= 100 && isPackName(name) && parseRange(range) !== null ? { name, range } : undefined;
}

/** Whether `version` lies within the semver `range`. */
export function isWithin(version: string, range: string): boolean {
  return satisfiesRange(version, range);
}
