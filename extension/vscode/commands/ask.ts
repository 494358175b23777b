import { type Disposable, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What somebody answers who wants the question before. */
export const BACK = Symbol('back');

/** The head of a question: where it stands among the others. */
export interface StepView {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** One question of a series. */
export interface Step {
  readonly key: string;
  /** The answer; `BACK`; undefined when it was dismissed. `given` holds what was answered before, also to this question. */
  ask(view: StepView, given: ReadonlyMap<string, unknown>): Promise<unknown>;
}

/**
 * Asks the steps in order; a step back keeps what was answered. Which steps there are may depend on the answers so far.
 * Undefined when any was dismissed.
 */
export async function walkSteps(
  title: string,
  stepsFor: (given: ReadonlyMap<string, unknown>) => Promise<readonly Step[]>,
): Promise<ReadonlyMap<string, unknown> | undefined> {
  const given = new Map<string, unknown>();
  for (let index = 0; ; ) {
    const steps = await stepsFor(given);
    const step = steps[index];
    if (step === undefined) return given;
    const answer = await step.ask({ title, step: index + 1, totalSteps: steps.length, canGoBack: 0 < index }, given);
    if (answer === undefined) return undefined;
    if (answer !== BACK) given.set(step.key, answer);
    index += answer === BACK ? -1 : 1;
  }
}

export interface PickOptions<Item extends QuickPickItem> {
  readonly placeholder: string;
  /** What is chosen at first. */
  readonly active?: Item | undefined;
  /** Handles a choice without ending the question; the list stays. Tells whether it did. */
  readonly onLook?: (item: Item) => boolean;
}

/** One of `items`, by keyboard or mouse; typing filters by all that is shown. */
export function pickOne<Item extends QuickPickItem>(
  view: StepView,
  items: readonly Item[],
  options: PickOptions<Item>,
): Promise<Item | typeof BACK | undefined> {
  const list = window.createQuickPick<Item>();
  list.items = items;
  list.placeholder = options.placeholder;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  if (options.active !== undefined) list.activeItems = [options.active];
  return answered<Item>(list, view, (resolve) => [
    list.onDidAccept(() => {
      const item = list.selectedItems[0] ?? list.activeItems[0];
      if (item !== undefined && options.onLook?.(item) !== true) resolve(item);
    }),
  ]);
}

export interface TextOptions {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with the text, or undefined. */
  readonly check: (text: string) => Promise<string | undefined>;
}

/** A text that passes its check. */
export function typeText(view: StepView, { prompt, value, placeholder, check }: TextOptions): Promise<string | typeof BACK | undefined> {
  const box = window.createInputBox();
  box.prompt = prompt;
  box.value = value;
  box.placeholder = placeholder;
  return answered<string>(box, view, (resolve) => [
    box.onDidChangeValue(async (text) => {
      const fault = text === '' ? undefined : await check(text);
      if (box.value === text) box.validationMessage = fault;
    }),
    box.onDidAccept(async () => {
      const text = box.value;
      box.busy = true;
      const fault = await check(text);
      box.busy = false;
      box.validationMessage = fault;
      if (fault === undefined) resolve(text);
    }),
  ]);
}

type Input = ReturnType<typeof window.createInputBox> | ReturnType<typeof window.createQuickPick>;

/** Shows `input` until it is answered. It stays when the focus goes elsewhere: long texts are often copied from there. */
function answered<Answer>(
  input: Input,
  view: StepView,
  listen: (resolve: (answer: Answer) => void) => readonly Disposable[],
): Promise<Answer | typeof BACK | undefined> {
  input.title = view.title;
  if (1 < view.totalSteps) {
    input.step = view.step;
    input.totalSteps = view.totalSteps;
  }
  input.ignoreFocusOut = true;
  input.buttons = view.canGoBack ? [QuickInputButtons.Back] : [];
  return new Promise<Answer | typeof BACK | undefined>((resolve) => {
    listen(resolve);
    input.onDidTriggerButton(() => resolve(BACK));
    input.onDidHide(() => resolve(undefined));
    input.show();
  }).finally(() => input.dispose());
}
