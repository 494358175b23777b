import { buildFeatures } from '../../extension/core/acceptance/build-features.ts';
import { buildTrace } from '../../extension/core/acceptance/build-trace.ts';
import { readRun } from '../../extension/core/acceptance/read-run.ts';
import { buildConformity } from '../../extension/core/report/build-conformity.ts';
import type { Conformity } from '../../extension/core/report/conformity.ts';
import type { TechnicalTask } from '../../extension/core/task/task.ts';
import { messageRun, type RunOptions } from './message-run.ts';
import { COUNTS, requirement, taskOf } from './small-task.ts';

const SUMS = `# language: uk
Функціонал: Суми
  Структура сценарію: Сума
    Дано число <а>
    Тоді виходить більше
    Приклади:
      | а |
      | 1 |
      | 7 |
`;

/** A task with a requirement of every state: of FR-003 the project has an older text. */
export const EVERY_STATE = taskOf({
  functional: [
    requirement({ id: 'FR-001', title: 'Лічба', acceptance: COUNTS }),
    requirement({ id: 'FR-002', title: 'Суми', statement: 'Система повинна додавати <b>числа</b> & "знаки".', acceptance: SUMS }),
    requirement({ id: 'FR-003', title: 'Чинний текст', acceptance: COUNTS, verification: 'demonstration' }),
    requirement({ id: 'FR-004', title: 'Голосове введення', priority: 'wont' }),
  ],
  nonFunctional: [requirement({ id: 'NFR-001', statement: 'Відповідь за 3 секунди.' })],
  security: [requirement({ id: 'SEC-001', statement: 'Система повинна мати профіль.', verification: 'inspection' })],
});

export const PACK = { name: '@hromada-kit/counter', version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` };

/** What the scenarios of `EVERY_STATE` say when sums come out wrong. */
export const SUMS_FAIL: RunOptions = {
  ends: { 'виходить більше': ['FAILED', 'Очікували більше ніж 1, маємо «1» <script>alert(1)</script>'] },
};

/** The report on `task` after a run of its own features. */
export function reportOn(task: TechnicalTask, run: RunOptions = {}, edit = (text: string) => text): Conformity {
  const features = Object.fromEntries([...buildFeatures(task)].map(([path, { bytes }]) => [path, edit(Buffer.from(bytes).toString())]));
  const read = readRun(messageRun(features, run));
  return buildConformity({
    task,
    taskSha256: 'a'.repeat(64),
    resultsSha256: 'b'.repeat(64),
    project: { pack: PACK, layers: [{ ...PACK, name: '@hromada-kit/base' }] },
    kit: '0.1.0',
    run: read,
    trace: buildTrace({ task, features: new Map(Object.entries(features)), run: read }),
    now: 0,
  });
}

/** One requirement in each state. */
export function everyState(): Conformity {
  return reportOn(EVERY_STATE, SUMS_FAIL, (text) => text.replace(/(@FR-003 @must @text-)\w+/, '$1000000000000'));
}
