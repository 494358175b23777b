/* `npm run generate`: package.json and the generated blocks of README.md, from the tables in code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedDocument, generatedManifest } from './generated.ts';

for (const [file, generate] of [
  ['package.json', generatedManifest],
  ['README.md', generatedDocument],
] as const) {
  writeFileSync(file, generate(readFileSync(file, 'utf8')));
}
