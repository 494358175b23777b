import type { Requirement, RequirementGroup, TechnicalTask } from '../../extension/core/task/task.ts';

/** A requirement that must be met and is tested, with what a test says of it. */
export function requirement(parts: Partial<Requirement> = {}): Requirement {
  return { id: 'FR-001', priority: 'must', statement: 'Система повинна рахувати.', verification: 'test', ...parts };
}

/** A task in Ukrainian that holds these requirements. */
export function taskOf(requirements: { readonly [Group in RequirementGroup]?: readonly Requirement[] }): TechnicalTask {
  return {
    document: { id: 'TZ-1', title: 'Лічильник', version: '1.0', language: 'uk' },
    general: { customer: { name: 'Мала рада' } },
    requirements,
  };
}

/** A feature in Ukrainian with one scenario. */
export const COUNTS = `# language: uk
Функціонал: Лічба
  Сценарій: Рахує до двох
    Дано один
    Коли додано один
    Тоді виходить два
`;
