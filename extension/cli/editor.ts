import { once } from 'node:events';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { startCodeServer } from '../node/code-server.ts';
import { installCodeServer } from '../node/install-code-server.ts';
import { type DemoRequest, SAMPLE } from './demo.ts';
import { paint } from './paint.ts';
import { steps } from './steps.ts';

const FILE = 'sev-hromada.task.yaml';

const WORDS = {
  uk: {
    install: 'Встановлюю VS Code (code-server, один раз)',
    start: 'Запускаю редактор',
    ready: 'готово',
    open: 'Відкрийте в браузері',
    stop: 'Ctrl+C зупинить редактор.',
  },
  en: {
    install: 'Installing VS Code (code-server, once)',
    start: 'Starting the editor',
    ready: 'ready',
    open: 'Open in a browser',
    stop: 'Ctrl+C stops the editor.',
  },
} as const;

/** A real VS Code on the loopback interface, the extension installed, a copy of the sample open; runs until it is stopped. */
export async function editor({ kit, language, terminal }: DemoRequest): Promise<number> {
  const words = WORDS[language];
  const step = steps(terminal, 2);
  const workspace = path.join(kit.root, '.cache/editor/workspace');
  const file = path.join(workspace, FILE);
  await mkdir(workspace, { recursive: true });
  // A copy that is there holds somebody's work.
  if ((await stat(file).catch(() => undefined)) === undefined) await copyFile(path.join(kit.root, SAMPLE), file);

  const server = await step(words.install, async () => ({
    sentence: words.ready,
    result: await installCodeServer({ cacheFolder: path.join(kit.root, '.vscode-test') }, terminal.signal),
  }));
  const running = await step(words.start, async () => ({
    sentence: words.ready,
    result: await startCodeServer({ server, dataFolder: path.join(kit.root, '.cache/editor/data'), extensions: [kit.root] }),
  }));
  terminal.print(`\n${words.open}:\n  ${paint(running.url(workspace, file), 'bold', terminal.colour)}\n\n${words.stop}\n`);
  if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  await running.stop();
  return 0;
}
