import path from 'node:path';
import { ACCEPTANCE_FILES, type AcceptanceResult, runAcceptance } from '../flows/run-acceptance.ts';
import { cucumberRunner } from '../node/cucumber-runner.ts';
import { diskFolder } from '../node/disk-folder.ts';
import { installedKit } from '../node/kit.ts';
import { systemClock } from '../node/system-clock.ts';
import type { Call } from './call.ts';
import { conformityText } from './print-conformity.ts';
import { steps } from './steps.ts';

const RUNNING = { uk: 'Виконую сценарії приймання', en: 'Running the acceptance scenarios' } as const;

/** `project test [DIR]`: exit status 1 where a must requirement that scenarios prove is not proven. */
export async function run({ args, flags, language, terminal }: Call): Promise<number> {
  const named = args[0] ?? '.';
  const target = path.resolve(terminal.folder, named);
  const { version } = installedKit();
  const step = steps(terminal, 1);
  const result: AcceptanceResult = await step(RUNNING[language], async (reached) => {
    const onProgress = (finished: number) => reached(String(finished));
    const request = { project: diskFolder(target), language, kit: version, onProgress, signal: terminal.signal };
    const done = await runAcceptance({ runner: cucumberRunner(target), clock: systemClock }, request);
    return { sentence: String(done.conformity.requirements.flatMap(({ scenarios }) => scenarios).length), result: done };
  });
  const page = path.join(named, ACCEPTANCE_FILES.html);
  terminal.print(
    flags.format === 'json' ? `${JSON.stringify(result.conformity, null, 2)}\n` : conformityText(result, page, language, terminal.colour),
  );
  return result.ok ? 0 : 1;
}
