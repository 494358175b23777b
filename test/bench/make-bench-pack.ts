import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Templates, lines in each and tags in each line of the pack that the benchmark generates from. */
const TEMPLATES = 100;
const LINES = 40;
const TAGS_A_LINE = 2;

/** The files of a pack for the benchmark: 100 templates of 40 lines with 80 tags each; path → text. */
export function benchPack(): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ['package.json', `${JSON.stringify({ name: '@hromada-kit/bench', version: '1.0.0', keywords: ['hromada-pack'] }, null, 2)}\n`],
    ['pack.yaml', MANIFEST],
  ]);
  for (let number = 0; number < TEMPLATES; number++) {
    const lines = Array.from({ length: LINES }, (_, line) => {
      const tags = Array.from({ length: TAGS_A_LINE }, (_, tag) => TAGS[(line * TAGS_A_LINE + tag) % TAGS.length]);
      return `export const line${line} = '${tags.join(' and ')}'; // a line of ordinary length`;
    });
    files.set(`files/src/module-${number % 10}/{{slug name}}-${number}.ts.hbs`, `${lines.join('\n')}\n`);
  }
  return files;
}

const TAGS = ['{{name}}', '{{pascal name}}', '{{port}}', '{{kebab name}}'];

const MANIFEST = `schemaVersion: "1.0"
kind: service
title: {uk: Вимірювання, en: Benchmark}
questions:
  type: object
  required: [name, port]
  properties:
    name: {type: string, title: {uk: Назва, en: Name}, default: Мій сервіс}
    port: {type: integer, title: {uk: Порт, en: Port}, default: 8080}
`;

/** Writes the pack of the benchmark into `folder`. */
export function writeBenchPack(folder: string): void {
  for (const [path, text] of benchPack()) {
    const full = join(folder, path);
    mkdirSync(join(full, '..'), { recursive: true });
    writeFileSync(full, text);
  }
}
