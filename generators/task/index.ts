import Generator from 'yeoman-generator';
import { DEFAULT_PROFILE, PROFILES, type Profile } from '../../extension/core/task/profiles.ts';
import { skeletonTask } from '../../extension/core/task/skeleton-task.ts';
import type { IsoDate } from '../../extension/core/task/task.ts';
import { languageOfTerminal } from '../words.ts';

const WORDS = {
  uk: { title: 'Назва технічного завдання', profile: 'Профіль', file: 'Файл', next: 'Далі: hromada task check' },
  en: { title: 'Title of the technical task', profile: 'Profile', file: 'File', next: 'Next: hromada task check' },
} as const;

interface Answers {
  file: string;
  title: string;
  profile: Profile;
}

/** `yo hromada-kit:task [FILE]`: Yeoman asks and shows the diff, the kit writes the skeleton. */
export default class TaskGenerator extends Generator {
  private answers: Answers = { file: 'new.task.yaml', title: '', profile: DEFAULT_PROFILE };
  private readonly language = languageOfTerminal();

  constructor(...args: ConstructorParameters<typeof Generator>) {
    super(...args);
    this.argument('file', { type: String, required: false, description: WORDS[this.language].file });
    this.option('title', { type: String, description: WORDS[this.language].title });
    this.option('profile', { type: String, description: Object.keys(PROFILES).join(' | ') });
  }

  async prompting(): Promise<void> {
    const { file, title, profile } = this.options as Partial<Answers>;
    const words = WORDS[this.language];
    const asked = await this.prompt<Partial<Answers>>([
      { type: 'input', name: 'file', message: words.file, default: this.answers.file, when: file === undefined },
      { type: 'input', name: 'title', message: words.title, default: '', when: title === undefined },
      {
        type: 'select',
        name: 'profile',
        message: words.profile,
        choices: Object.keys(PROFILES),
        default: DEFAULT_PROFILE,
        when: profile === undefined,
      },
    ]);
    const given = { file, title, profile };
    this.answers = { ...this.answers, ...asked, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
  }

  writing(): void {
    const { file, title, profile } = this.answers;
    if (!Object.hasOwn(PROFILES, profile)) throw new Error(`profile: ${Object.keys(PROFILES).join(', ')}`);
    const today = new Date().toISOString().slice(0, 10) as IsoDate;
    this.writeDestination(file, skeletonTask({ profile, language: this.language, title, today }));
  }

  end(): void {
    this.log(`${WORDS[this.language].next} ${this.answers.file}`);
  }
}
