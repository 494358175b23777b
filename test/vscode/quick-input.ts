import type { Locator, Page } from 'playwright-core';

/** A row of a quick pick, as people read it. */
export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The box at the top of the window: the palette, quick picks and input boxes. */
export interface QuickInput {
  /** Runs a command through the palette, by its id or by its title as the palette shows it (`Category: Title`). */
  runCommand(idOrTitle: string): Promise<void>;
  /** Waits for a step whose title or prompt contains the text. */
  step(text: string): Promise<void>;
  /** The rows in sight (about twenty), from the top. */
  rows(): Promise<readonly QuickPickRow[]>;
  /** Chooses the row whose label contains the text. */
  pick(label: string): Promise<void>;
  /** Ticks or unticks rows of a pick of many; `accept` ends it. */
  tick(...labels: readonly string[]): Promise<void>;
  /** Types into the box and accepts. */
  enter(text: string): Promise<void>;
  /** The complaint under an input box, or an empty string. */
  complaint(): Promise<string>;
  accept(): Promise<void>;
  cancel(): Promise<void>;
}

/**
 * An id is matched only whole: the first row, and then at most a few "similar commands". The unfiltered list, which is there for a
 * moment, is longer.
 */
const MATCHED_BY_ID =
  '.monaco-list:not(:has([data-index="8"])) .monaco-list-row[data-index="0"]:not(:has-text("No matching")):not(:has-text("similar commands"))';

export function quickInput(page: Page): QuickInput {
  const box = page.locator('.quick-input-widget:visible');
  const input = box.locator('.quick-input-filter input, .quick-input-box input').first();
  const row = (label: string) => box.locator('.monaco-list-row').filter({ has: page.locator('.label-name', { hasText: label }) });

  return {
    runCommand: async (idOrTitle) => {
      const isId = /^[\w-]+([.][\w-]+)+$/.test(idOrTitle);
      const found = isId ? box.locator(MATCHED_BY_ID) : row(idOrTitle).first();
      const appeared = async () => {
        await page.keyboard.press('F1');
        await input.fill(`>${idOrTitle}`);
        await found.waitFor({ timeout: 3_000 });
      };
      await again(appeared, 5);
      await found.click();
    },
    step: async (words) => await box.filter({ hasText: words }).waitFor(),
    rows: async () => {
      await box.locator('.monaco-list-row').first().waitFor();
      const rows = await box.locator('.monaco-list-row').all();
      return Promise.all(
        rows.map(async (each) => ({
          label: await text(each.locator('.quick-input-list-label .label-name')),
          description: await text(each.locator('.quick-input-list-label .label-description')),
          detail: await text(each.locator('.quick-input-list-label-meta')),
        })),
      );
    },
    pick: async (label) => await row(label).first().click(),
    tick: async (...labels) => {
      for (const label of labels) await row(label).first().locator('.monaco-checkbox, input[type=checkbox]').first().click();
    },
    enter: async (words) => {
      await input.fill(words);
      await input.press('Enter');
    },
    complaint: () => text(box.locator('.quick-input-message')),
    accept: async () => await input.press('Enter'),
    cancel: async () => {
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    },
  };
}

/** The palette does not notice a command that arrives while it is open, so it is asked again. */
async function again(attempt: () => Promise<void>, tries: number): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (tries <= 1) throw error;
    await again(attempt, tries - 1);
  }
}

/** The text that is there now, without waiting for one; spaces as people see them. */
export async function text(locator: Locator): Promise<string> {
  const texts = await locator.allInnerTexts();
  return (texts[0] ?? '').replace(/\s+/g, ' ').trim();
}
