import path from 'node:path';
import type Generator from 'yeoman-generator';
import type { Folder } from '../extension/flows/ports.ts';
import { diskFolder } from '../extension/node/disk-folder.ts';

/**
 * A folder seen through Yeoman's memory: what is written waits there until Yeoman has shown every conflict and asked.
 * Reading sees what waits, then the disk.
 */
export function memFolder(generator: Generator, folder: string): Folder {
  const { fs } = generator;
  const disk = diskFolder(folder);
  return {
    ...disk,
    read: async (file) => fs.read(path.join(folder, file), { raw: true, defaults: null }) ?? undefined,
    write: async (file, bytes) => void fs.write(path.join(folder, file), Buffer.from(bytes)),
    create: async (tree) => {
      for (const [file, bytes] of tree) fs.write(path.join(folder, file), Buffer.from(bytes));
    },
  };
}
