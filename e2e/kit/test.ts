// The tests' own `test`: a page driver as `app`, and a page on which no error and no breach of policy goes unseen.

import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { cleared } from './cleared.ts';

interface Address {
  readonly example?: string;
  readonly lesson?: string;
  readonly lang?: 'en' | 'ko' | 'ja';
  readonly theme?: 'light' | 'dark';
}

type Chip = `node-${string}-value` | `edge-${string}-${'value' | 'gradient'}`;

export interface App {
  readonly page: Page;
  /** Opens the page and waits until its graph is drawn and stands still. English and light unless told otherwise. */
  open(address?: Address): Promise<void>;
  /** The same page from nothing: no storage, an empty canvas. */
  openEmpty(): Promise<void>;
  button(name: string): Locator;
  node(id: string): Locator;
  edge(id: string): Locator;
  readonly nodes: Locator;
  readonly edges: Locator;
  readonly title: Locator;
  readonly dialog: Locator;
  /** The field of the search that lies over the page. */
  readonly search: Locator;
  /** Clicks the middle of a wire's line: the box around a wire is mostly empty, and partly its numbers. */
  clickWire(id: string): Promise<void>;
  /** Waits until what the last action changed has been drawn. */
  settle(): Promise<void>;
  /** The full number (or nested numbers) behind a chip, once it is drawn. */
  raw(chip: Chip): Promise<unknown>;
  /** The text of the file that Save hands over. */
  saved(): Promise<string>;
  /** Opens this text as a file called `name`. */
  openText(text: string, name?: string): Promise<void>;
  /** Takes the focus off every control, so that single keys are commands. */
  focusPage(): Promise<void>;
}

interface Around {
  readonly app: App;
  /** `kept`: the window of the tests before, cleared. `new`: one of its own, for what a kept one has for good: language, touch, scripts at the start. */
  readonly window: 'kept' | 'new';
}

/** A worker has one browser. */
let kept: BrowserContext | undefined;

export const test = base.extend<Around>({
  window: ['kept', { option: true }],
  context: async ({ browser, window, viewport, colorScheme, contextOptions }, use) => {
    if (window === 'new') {
      const context = await browser.newContext();
      await context.newPage();
      await use(context);
      return context.close();
    }
    kept ??= await browser.newContext();
    const page = await cleared(kept);
    if (viewport !== null) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: contextOptions.reducedMotion ?? null });
    await use(kept);
  },
  page: async ({ context }, use) => {
    const [page = await context.newPage()] = context.pages();
    await use(page);
  },
  app: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const reporting = await page.exposeFunction('reportBreach', (breach: string) => faults.push(breach));
    const watching = await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (window as unknown as { reportBreach(breach: string): void }).reportBreach(
          `policy: ${violatedDirective} ${blockedURI}`,
        ),
      );
    });
    await use(drive(page));
    expect(faults).toEqual([]);
    if (page.isClosed()) return;
    await watching.dispose();
    await reporting.dispose();
  },
});

export { expect };

/** Until the fonts are there and the view of the graph has stood still for two frames. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const view = () => document.querySelector('.react-flow__viewport')?.getAttribute('style');
    let last: string | null | undefined;
    do {
      last = view();
      await frame();
      await frame();
    } while (view() !== last);
  });

function drive(page: Page): App {
  const open = async ({ lang = 'en', theme = 'light', ...shown }: Address = {}): Promise<void> => {
    const asked = new URLSearchParams({ lang, theme, ...shown });
    await page.goto(`/?${asked}`);
    await expect(page.locator('.react-flow__node').first()).toBeVisible();
    await settle(page);
  };
  const nodes = page.locator('.react-flow__node');
  return {
    page,
    open,
    openEmpty: async () => {
      await open();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'New graph' }).click();
      await expect(nodes).toHaveCount(0);
      await expect(page.getByRole('menu')).toHaveCount(0);
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
    node: (id) => page.locator(`.react-flow__node[data-id="${id}"]`),
    edge: (id) => page.locator(`.react-flow__edge[data-id="${id}"]`),
    nodes,
    edges: page.locator('.react-flow__edge'),
    title: page.getByRole('textbox', { name: 'Title' }),
    dialog: page.getByRole('dialog'),
    search: page.getByRole('dialog').getByRole('combobox'),
    clickWire: async (id) => {
      const { x, y } = await page
        .locator(`.react-flow__edge[data-id="${id}"] path.canvas-reach`)
        .evaluate((line: SVGPathElement) => {
          const middle = line.getPointAtLength(line.getTotalLength() / 2);
          const { x, y } = middle.matrixTransform(line.getScreenCTM() ?? new DOMMatrix());
          return { x, y };
        });
      await page.mouse.click(x, y);
    },
    settle: () => settle(page),
    raw: async (chip) => {
      await settle(page);
      const raw = await page.getByTestId(chip).getAttribute('data-raw');
      // A single number that JSON lacks is written out: NaN, Infinity.
      return raw === null ? null : /^-?[NI]/.test(raw) ? Number(raw) : (JSON.parse(raw) as unknown);
    },
    saved: async () => {
      const arriving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const stream = await (await arriving).createReadStream();
      const parts: Buffer[] = [];
      for await (const part of stream) parts.push(part as Buffer);
      return Buffer.concat(parts).toString('utf8');
    },
    openText: async (text, name = 'test.nabla.json') => {
      const buffer = Buffer.from(text, 'utf8');
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
    },
    focusPage: () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
  };
}
