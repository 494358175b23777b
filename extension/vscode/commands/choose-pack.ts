import { type QuickPickItem, ThemeIcon } from 'vscode';
import { KitError } from '../../core/kit-error.ts';
import type { Pack } from '../../core/pack/pack.ts';
import { TASK_SCHEMA } from '../../core/task/task-schema.ts';
import type { Folder } from '../../flows/ports.ts';
import { readPack } from '../../flows/read-pack.ts';
import type { Session } from '../session.ts';

/** A pack that a project can be made from, as the list shows it. */
export interface PackItem extends QuickPickItem {
  readonly pack: Pack;
  readonly folder: Folder;
}

/** Every service pack on the shelf; what cannot be read is left out and logged. `ids` are the requirements of the task. */
export async function packItems({ shelf, language, say, log }: Session, ids: ReadonlySet<string>): Promise<readonly PackItem[]> {
  const items: PackItem[] = [];
  for (const folder of await shelf.list()) {
    const pack = await readPack(folder, shelf, TASK_SCHEMA).catch((failure) => {
      if (!(failure instanceof KitError)) throw failure;
      log.warn(`${folder.label}: ${failure.code}`);
      return undefined;
    });
    if (pack?.kind !== 'service') continue;
    const count = servedBy(pack, ids);
    items.push({
      pack,
      folder,
      label: pack.title[language()],
      description: [...(0 < count ? [say('serves', { count })] : []), `${pack.name} ${pack.version}`].join(' · '),
      iconPath: new ThemeIcon('package'),
      ...(pack.description === undefined ? {} : { detail: pack.description[language()] }),
    });
  }
  return items;
}

/** How many of the requirements the files of the pack serve. */
function servedBy({ rules }: Pack, ids: ReadonlySet<string>): number {
  return new Set(rules.flatMap(({ requirements }) => requirements ?? []).filter((id) => ids.has(id))).size;
}
