import type { Language } from '../text/language.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { SKELETON_SECTIONS } from './skeleton-sections.ts';
import type { IsoDate } from './task.ts';
import { TASK_SCHEMA } from './task-schema.ts';

export interface SkeletonRequest {
  readonly profile: Profile;
  /** Of the document and of the comments that lead through it. */
  readonly language: Language;
  /** The title of the document; left blank where it is absent. */
  readonly title?: string;
  readonly today: IsoDate;
}

type SectionKey = keyof typeof SKELETON_SECTIONS;

/**
 * The YAML text of a new technical task with every section that `profile` makes mandatory, in the order of the schema.
 * It parses; all that is found wrong with it is what still has to be filled in.
 */
export function skeletonTask({ profile, language, title, today }: SkeletonRequest): string {
  const values: { readonly [name: string]: string } = {
    language,
    profile,
    today,
    year: today.slice(0, 4),
    title: JSON.stringify(title ?? ''),
  };
  const text = [HEAD, ...sectionsOf(profile).map((key) => SKELETON_SECTIONS[key])].join('');
  return text.replace(/\[\[(.*?)\|(.*?)\]\]|\{\{(\w+)\}\}/g, (_, uk: string, en: string, name: string | undefined) => {
    if (name !== undefined) return values[name] ?? '';
    return language === 'uk' ? uk : en;
  });
}

/** Where to start writing: inside the first `""`, or the end when nothing is blank. */
export function firstBlankOf(text: string): number {
  const quotes = text.indexOf('""');
  return quotes < 0 ? text.length : quotes + 1;
}

const HEAD = `\
# [[Нове технічне завдання. Впишіть відповіді між лапками та після двокрапок; підкреслене ще не заповнено.|A new technical task. Write between the quotation marks and after the colons; what is underlined is still blank.]]
# [[Ctrl+Пробіл показує, що ще можна додати, а наведення вказівника — що означає поле.|Ctrl+Space shows what else may be added; pointing at a key shows what it means.]]
schemaVersion: "1.0"
`;

function sectionsOf(profile: Profile): readonly SectionKey[] {
  const mandatory = new Set<string>(['document', ...PROFILES[profile].map(({ keys }) => keys[0])]);
  const inOrder = Object.keys(TASK_SCHEMA.properties ?? {}).filter((key) => mandatory.has(key));
  return inOrder.filter((key): key is SectionKey => Object.hasOwn(SKELETON_SECTIONS, key));
}
