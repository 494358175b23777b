import { VERBS } from '../../extension/cli/verbs.ts';
import { manifest } from '../../extension/contributions.ts';

/** `package.json` with everything that extension/contributions.ts says. */
export function generatedManifest(packageJson: string): string {
  return `${JSON.stringify({ ...JSON.parse(packageJson), ...manifest() }, null, 2)}\n`;
}

/** A document with the blocks between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->` filled in. */
export function generatedDocument(text: string): string {
  return Object.entries(BLOCKS).reduce((before, [name, block]) => {
    const pattern = new RegExp(`(<!-- generated:${name} -->\\n)[\\s\\S]*?(<!-- /generated:${name} -->)`, 'g');
    return before.replace(pattern, (_, open: string, close: string) => `${open}\n${block()}\n${close}`);
  }, text);
}

const BLOCKS = { commands: commandTable };

function commandTable(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = Object.entries(VERBS).map(
    ([name, { usage, about }]) => `| \`hromada ${cell(`${name} ${usage}`)}\` | ${cell(about.uk)} | ${cell(about.en)} |`,
  );
  return ['| Команда / Command | Що робить | What it does |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
