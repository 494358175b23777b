import { KitError } from '../kit-error.ts';

/** Path inside a project: relative, `/`-separated, never `.` or `..`, never a device name. Made only by `projectPath`. */
export type ProjectPath = string & { readonly __unit: 'ProjectPath' };

/** Why a text cannot be a path inside a project; also the code of the refusal. */
export type PathFault = 'pack/path-escapes' | 'pack/device-name';

/** Names that Windows keeps for devices, whatever the ending. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Characters that some file system cannot hold, control characters and bidirectional overrides included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with `text` as a path inside a project, or undefined when nothing is. */
export function pathFault(text: string): PathFault | undefined {
  if (text.length === 0 || 400 < text.length || text.startsWith('/') || FORBIDDEN.test(text)) return 'pack/path-escapes';
  const segments = text.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) return 'pack/path-escapes';
  if (segments.some((segment) => DEVICE_NAME.test(segment) || /[. ]$/.test(segment))) return 'pack/device-name';
  return undefined;
}

/** @throws KitError `pack/path-escapes` or `pack/device-name` when `text` cannot be a path inside a project. */
export function projectPath(text: string): ProjectPath {
  const fault = pathFault(text);
  if (fault !== undefined) throw new KitError(fault, { path: text });
  return text as ProjectPath;
}
