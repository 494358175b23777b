import { buildFeatures } from '../../extension/core/acceptance/build-features.ts';
import { printYaml } from '../../extension/core/scaffold/print-yaml.ts';
import { checkTask } from '../../extension/core/task/check-task.ts';
import { PACK } from './small-report.ts';

/** The parts of a generated project that its acceptance needs: receipt, task, features. */
export function projectFiles(task: string): Record<string, string> {
  const { value } = checkTask({ name: 'task.yaml', text: task });
  const features =
    value === undefined ? [] : [...buildFeatures(value)].map(([path, { bytes }]) => [path, Buffer.from(bytes).toString()] as const);
  const receipt = {
    schemaVersion: '1.0',
    kit: '0.1.0',
    pack: { ...PACK, source: { kind: 'builtin', location: 'counter' } },
    layers: [],
    files: [],
  };
  return { ...Object.fromEntries(features), '.hromada/receipt.yaml': printYaml(receipt), '.hromada/task.yaml': task };
}
