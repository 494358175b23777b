import { isAbsolute, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../extension/core/text/language.ts';
import { CHECKOUT, type EditorHostOptions, speak, startEditorHost } from './editor-host.ts';
import { type QuickInput, quickInput, text } from './quick-input.ts';

export interface WorkbenchOptions extends Omit<EditorHostOptions, 'smokeTestDriver'> {
  /** What `vscode.env.language` tells the extension. Default `uk`. */
  readonly language?: Language;
}

/** The window of a real VS Code with the extension installed, as a person at the screen has it. */
export interface Workbench extends QuickInput {
  readonly page: Page;
  /** The folder that is open, absolute; a fresh copy of the fixture. */
  readonly folder: string;
  /** Opens a file of the folder and waits for its text. */
  openFile(path: string): Promise<void>;
  /** The name of the file in front. */
  activeFile(): Promise<string>;
  /** Opens the Problems view; its rows, each as a screen reader tells it: severity, message, place, source and code. */
  problems(): Promise<readonly string[]>;
  /** An item of the status bar whose text or label contains the words, as a Locator to read, wait for or click. */
  statusItem(words: string): Locator;
  /** What every item of the status bar says. */
  statusBar(): Promise<readonly string[]>;
  /** Points at the first such text in sight in the editor; what the hover says. */
  hover(words: string): Promise<string>;
  /** The notifications and dialogs in sight, as Locator to read, wait for or click. */
  notification(words: string): Locator;
  dismissNotifications(): Promise<void>;
  /** A picture of the whole window, 1440×900, as `NAME.png`; returns its path. */
  screenshot(name: string): Promise<string>;
  /** Ends the window, the server and the browser. */
  close(): Promise<void>;
}

/** On top of QUIET_SETTINGS: the same picture on every machine and at every moment. */
const PICTURE_SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'explorer.compactFolders': false,
  'window.autoDetectColorScheme': false,
  'workbench.layoutControl.enabled': false,
} as const;

/** Where pictures go: an ignored folder, so that a test run leaves the checkout clean; `npm run pictures` renews those of the README. */
const PICTURES = process.env.HROMADA_PICTURES ?? '.cache/pictures';

/** Hidden in pictures: what tells of the machine rather than of the work, and scrollbars, which fade as time goes by. */
const PICTURE_STYLE = `
  [id="status.host"], [id="status.forwardedPorts"], [id="status.workbench.keyboardLayout"] { display: none !important }
  .monaco-scrollable-element > .scrollbar { visibility: hidden !important }`;

const WINDOW = { width: 1440, height: 900 };

/** Opens the window and waits until it is restored. `extensions` default to the checkout, which must be built. */
export async function openWorkbench({ language = 'uk', settings, ...options }: WorkbenchOptions): Promise<Workbench> {
  const host = await startEditorHost({ extensions: [CHECKOUT], ...options, settings: { ...PICTURE_SETTINGS, ...settings } });
  try {
    const page = await host.browser.newPage({ viewport: WINDOW, colorScheme: 'light', reducedMotion: 'reduce' });
    await speak(page, language);
    await page.goto(host.server.url(host.folder));
    // Both the editor's own parts and its connection to the folder. Its smoke test driver would tell, but shows no notifications.
    await page.locator('[id="status.problems"]').waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view').waitFor();
    return workbench(page, host.folder, host.stop);
  } catch (error) {
    await host.stop();
    throw error;
  }
}

function workbench(page: Page, folder: string, close: () => Promise<void>): Workbench {
  const quick = quickInput(page);
  const activeTab = page.locator('.editor-group-container.active .tab.active');
  const statusItems = page.locator('.statusbar .statusbar-item:visible');

  return {
    ...quick,
    page,
    folder,
    close,
    openFile: async (path) => {
      const file = isAbsolute(path) ? path : join(folder, path);
      // By absolute path: the search of Go to File needs ripgrep, which npm's VS Code lacks.
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible input').first().fill(file);
      await quick.pick(file.slice(file.lastIndexOf('/') + 1));
      await activeTab.and(page.locator(`[data-resource-name="${file.slice(file.lastIndexOf('/') + 1)}"]`)).waitFor();
      await page.locator('.editor-group-container.active .view-line').first().waitFor();
    },
    activeFile: async () => (await activeTab.getAttribute('data-resource-name')) ?? '',
    problems: async () => {
      await quick.runCommand('workbench.panel.markers.view.focus');
      const rows = page.locator('.markers-panel .monaco-list-row');
      await rows.or(page.locator('.markers-panel .message-box-container:visible')).first().waitFor();
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
      return labels.filter((label) => label !== '');
    },
    statusItem: (words) =>
      statusItems
        .filter({ hasText: words })
        .or(statusItems.and(page.locator(`[aria-label*="${words}"]`)))
        .first(),
    statusBar: async () =>
      (await statusItems.allInnerTexts()).map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== ''),
    hover: async (words) => {
      const contents = page.locator('.monaco-hover:visible .hover-contents').first();
      // Who provides the hover may still be waking up, and VS Code asks once each time the pointer arrives.
      for (let tries = 0; tries < 10 && !(await contents.isVisible()); tries++) {
        const { x, y } = await placeOf(page, words);
        await page.mouse.move(x, y + 200);
        await page.mouse.move(x, y, { steps: 5 });
        await contents.waitFor({ timeout: 2_000 }).catch(() => {});
      }
      return text(page.locator('.monaco-hover:visible').first());
    },
    notification: (words) =>
      page
        .locator('.notification-toast:visible, .notifications-center:visible .notification-list-item, .monaco-dialog-box:visible')
        .filter({ hasText: words })
        .first(),
    dismissNotifications: async () => {
      await quick.runCommand('notifications.clearAll');
      await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    },
    screenshot: async (name) => {
      const path = join(CHECKOUT, PICTURES, `${name}.png`);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path, style: PICTURE_STYLE, animations: 'disabled' });
      return path;
    },
  };
}

/** The middle of a text in the editor. VS Code splits a line into many spans and writes spaces as no-break spaces. */
async function placeOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  // A pattern, since Playwright compares strings without regard to case.
  const pattern = new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s'));
  const line = page.locator('.editor-group-container.active .view-line').filter({ hasText: pattern }).first();
  await line.waitFor();
  return line.evaluate((element, wanted) => {
    const range = element.ownerDocument.createRange();
    const spaces = /\u00a0/g;
    const start = element.textContent.replace(spaces, ' ').indexOf(wanted);
    let passed = 0;
    const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = start - passed;
      const to = from + wanted.length;
      const size = node.textContent.length;
      if (0 <= from && from < size) range.setStart(node, from);
      if (0 < to && to <= size) range.setEnd(node, to);
      passed += size;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);
}
