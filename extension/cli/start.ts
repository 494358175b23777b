import { installedKit } from '../node/kit.ts';
import { demo } from './demo.ts';
import { editor } from './editor.ts';
import { languageOfEnvironment, report } from './run-command.ts';
import { processTerminal } from './terminal.ts';

/** `npm start`: from the sample task to a tested service in `demo/`; with `--editor` the sample in a real VS Code. */
const argv = process.argv.slice(2);
const language = languageOfEnvironment(argv) ?? 'uk';
try {
  const terminal = processTerminal({ colour: !argv.includes('--no-color') });
  process.exitCode = await (argv.includes('--editor') ? editor : demo)({ kit: installedKit(), language, terminal });
} catch (failure) {
  process.exitCode = report(failure, language);
}
