import type { ProjectPlan } from '../core/scaffold/plan-project.ts';
import { type Language, ukPlural } from '../core/text/language.ts';

type Ready = ProjectPlan & { readonly kind: 'ready' };

/** Schema: schemas/plan.schema.json. */
export function planJson({ pack, files, answers }: Ready, into: string, written: boolean): string {
  const { name, version } = pack;
  return `${JSON.stringify({ schemaVersion: 1, pack: { name, version }, into, files, answers: Object.fromEntries(answers), written }, null, 2)}\n`;
}

/** For people: what is (or would be) there, and what to do next. */
export function planText({ pack, files }: Ready, into: string, written: boolean, language: Language): string {
  const count = files.length;
  const kilobytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
  const features = files.filter(({ path }) => path.startsWith('features/')).length;
  const list = files
    .map(({ path, requirements }) => `  ${path}${requirements.length === 0 ? '' : `  (${requirements.join(', ')})`}\n`)
    .join('');
  const words = {
    uk: {
      done: `Створено ${into}: ${count} ${ukPlural(count, 'файл', 'файли', 'файлів')}, ${kilobytes} КБ із ${pack.name}@${pack.version}; вимог зі сценаріями: ${features}.\n\nДалі:\n  cd ${into}\n  npm ci && npm start\n`,
      dry: `Буде створено ${into}: ${count} ${ukPlural(count, 'файл', 'файли', 'файлів')}, ${kilobytes} КБ із ${pack.name}@${pack.version}; вимог зі сценаріями: ${features}. Нічого не записано.\n`,
    },
    en: {
      done: `Created ${into}: ${count} files, ${kilobytes} KB from ${pack.name}@${pack.version}; requirements with scenarios: ${features}.\n\nNext:\n  cd ${into}\n  npm ci && npm start\n`,
      dry: `Would create ${into}: ${count} files, ${kilobytes} KB from ${pack.name}@${pack.version}; requirements with scenarios: ${features}. Nothing was written.\n`,
    },
  }[language];
  return written ? words.done : `${list}\n${words.dry}`;
}
