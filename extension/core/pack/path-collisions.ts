/** Two paths that some file systems hold as one: they differ in case or in how letters are composed, or one is a folder of the other. */
export interface Collision {
  readonly path: string;
  readonly other: string;
}

/**
 * One key for all spellings that macOS or Windows take for the same name: case, composition, signs that are not seen.
 * Sources: NTFS $UpCase; Apple Technical Note 1150, "HFS Plus", case-insensitive comparison; CVE-2014-9390.
 */
export function foldPath(path: string): string {
  return path
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
}

/** Every path that collides with one before it, in the order given. */
export function collisionsOf(paths: readonly string[]): readonly Collision[] {
  const seen = new Map<string, { readonly text: string; readonly isFile: boolean; readonly path: string }>();
  const collisions: Collision[] = [];
  for (const path of paths) {
    const segments = path.split('/');
    for (let count = 1; count <= segments.length; count++) {
      const text = segments.slice(0, count).join('/');
      const isFile = count === segments.length;
      const earlier = seen.get(foldPath(text));
      if (earlier === undefined) seen.set(foldPath(text), { text, isFile, path });
      else if (earlier.text !== text || earlier.isFile || isFile) {
        collisions.push({ path, other: earlier.path });
        break;
      }
    }
  }
  return collisions;
}
