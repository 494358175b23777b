import path from 'node:path';
import Generator from 'yeoman-generator';
import { describeKitError, KitError } from '../../extension/core/kit-error.ts';
import type { Question } from '../../extension/core/pack/pack.ts';
import { prepareProject } from '../../extension/flows/new-project.ts';
import { builtInPacks } from '../../extension/node/built-in-packs.ts';
import { diskDocuments } from '../../extension/node/disk-documents.ts';
import { findPack } from '../../extension/node/find-pack.ts';
import { installedKit } from '../../extension/node/kit.ts';
import { memFolder } from '../mem-folder.ts';
import { languageOfTerminal } from '../words.ts';

const WORDS = {
  uk: { pack: 'Пакет', task: 'Файл технічного завдання', into: 'Нова тека', next: 'Далі: npm ci && npm start у теці' },
  en: { pack: 'Pack', task: 'File of the technical task', into: 'New folder', next: 'Next: npm ci && npm start in' },
} as const;

/** `yo hromada-kit:project [PACK]`: Yeoman asks and shows the diff, the kit decides every byte. */
export default class ProjectGenerator extends Generator {
  private readonly language = languageOfTerminal();
  private readonly kit = installedKit();
  private request = { pack: '', task: '', into: '' };

  constructor(...args: ConstructorParameters<typeof Generator>) {
    super(...args);
    const words = WORDS[this.language];
    this.argument('pack', { type: String, required: false, description: words.pack });
    this.option('task', { type: String, description: words.task });
    this.option('into', { type: String, description: words.into });
  }

  async prompting(): Promise<void> {
    const given = this.options as Partial<typeof this.request>;
    const words = WORDS[this.language];
    const asked = await this.prompt<Partial<typeof this.request>>([
      { type: 'input', name: 'pack', message: words.pack, default: 'eldership-link', when: given.pack === undefined },
      { type: 'input', name: 'task', message: words.task, when: given.task === undefined },
      { type: 'input', name: 'into', message: words.into, default: 'service', when: given.into === undefined },
    ]);
    const { pack = asked.pack ?? '', task = asked.task ?? '', into = asked.into ?? '' } = given;
    this.request = { pack, task, into };
  }

  async writing(): Promise<void> {
    try {
      await this.#create();
    } catch (failure) {
      if (!(failure instanceof KitError)) throw failure;
      const { cause, next } = describeKitError(failure, this.language);
      throw new Error(`${cause} [${failure.code}] ${next}`, { cause: failure });
    }
  }

  end(): void {
    this.log(`${WORDS[this.language].next} ${this.request.into}`);
  }

  async #create(): Promise<void> {
    const shelf = builtInPacks(path.join(this.kit.root, 'templates'));
    const { pack, source } = await findPack(this.request.pack, shelf, this.destinationPath());
    const task = { location: this.destinationPath(this.request.task), name: this.request.task };
    const given = new Map<string, unknown>();
    const prepare = () => prepareProject({ documents: diskDocuments, pack, shelf }, { kit: this.kit.version, source, given, task });

    let plan = await prepare();
    if (plan.kind === 'unanswered') {
      for (const question of plan.open) given.set(question.name, await this.#ask(question));
      plan = await prepare();
    }
    if (plan.kind === 'unanswered') throw new Error(plan.findings.map(({ details }) => details.reason[this.language]).join('; '));
    await memFolder(this, this.destinationPath(this.request.into)).create(plan.tree);
  }

  async #ask({ name, title, default: preset }: Question): Promise<string> {
    const answers = await this.prompt<Record<string, string>>([
      { type: 'input', name, message: title[this.language], default: preset === undefined ? '' : String(preset) },
    ]);
    return answers[name] ?? '';
  }
}
