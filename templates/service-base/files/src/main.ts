import { readSettings } from './base/settings.ts';
import { startService } from './base/start-service.ts';
import { COUNCIL } from './council.ts';
import { SERVICE } from './module.ts';

const settings = readSettings(process.env, { port: COUNCIL.port, timeZone: COUNCIL.timeZone });
const running = await startService({ settings, council: COUNCIL, module: SERVICE }).catch((failure: NodeJS.ErrnoException) => {
  const causes: Readonly<Record<string, string>> = { EADDRINUSE: `Port ${settings.port} is taken. Choose another: PORT=3001 npm start`, EBUSY: `${failure.message}. Stop it, or choose another folder: VAR_DIR=…` };
  const cause = causes[failure.code ?? ''];
  if (!cause) throw failure;
  process.stderr.write(`\n${cause}\n\n`);
  process.exit(69);
});
running.startTimer();
process.stdout.write(`\n${COUNCIL.serviceName}: ${running.url}\n\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
