// Every entry of the examples menu, opened in each language: drawn whole, computed, and nothing lies on anything else.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drawnOf } from '../app/blocks/drawn.ts';
import { type Box, crosses, grow, type Line, overlaps } from '../app/canvas/geometry.ts';
import type { Example } from '../app/examples/example.ts';
import { examples } from '../app/examples/examples.ts';
import { catalogue, type Document, parseDocument } from '../engine/index.ts';
import { expect, test } from './kit/test.ts';

interface Thing extends Box {
  readonly what: string;
}

/** What is drawn and where, in pixels of the screen. */
interface Drawn {
  readonly page: Thing;
  readonly numbers: readonly Thing[];
  readonly nodes: readonly Thing[];
  readonly words: readonly Thing[];
  readonly wires: readonly Line[];
  /** Words of the whole page that do not fit where they stand, and numbers that found no place. */
  readonly cut: readonly string[];
}

const drawnOn = (page: Page): Promise<Drawn> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const things = (selector: string): Thing[] =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { what: `${element.classList[0]} ${element.textContent?.slice(0, 60)}`, x, y, width, height };
      });
    const wires = [...document.querySelectorAll<SVGPathElement>('.canvas-shaft')].map((shaft) => {
      const at = (length: number) =>
        shaft.getPointAtLength(length).matrixTransform(shaft.getScreenCTM() ?? undefined);
      const [from, to] = [at(0), at(shaft.getTotalLength())];
      return { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
    });
    const leaves = '#root :not(:has(*), [class*="hidden"], .canvas-unseen)';
    const cut = [...document.querySelectorAll<HTMLElement>(leaves)]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .map(({ className, textContent }) => `${className} ${textContent}`);
    return {
      page: things('.react-flow')[0] ?? { what: '', x: 0, y: 0, width: 0, height: 0 },
      numbers: things('.canvas-number'),
      nodes: things('.canvas-sign, .canvas-name'),
      words: things('.canvas-label, .canvas-source-label, .canvas-source-value'),
      wires,
      cut: [...cut, ...things('.is-crowded').map(({ what }) => what)],
    };
  });

/** Boxes of text are a little taller and wider than what is printed. */
const hair = 1.5;

function faultsOf({ page, numbers, nodes, words, wires, cut }: Drawn): readonly string[] {
  const things = [...numbers, ...nodes, ...words].map((thing) => ({ ...thing, ...grow(thing, -hair) }));
  const covered = things.flatMap((a, at) =>
    things.slice(at + 1).flatMap((b) => (overlaps(a, b) ? [`${a.what} lies on ${b.what}`] : [])),
  );
  const crossed = [...numbers, ...words].flatMap(({ what, ...box }) =>
    wires.some((wire) => crosses(wire, grow(box, -2 * hair))) ? [`a wire crosses ${what}`] : [],
  );
  const outside = things.flatMap(({ what, x, y, width, height }) =>
    x < page.x || y < page.y || x + width > page.x + page.width || y + height > page.y + page.height
      ? [`${what} is outside`]
      : [],
  );
  return [...covered, ...crossed, ...outside, ...cut.map((what) => `${what} is cut`)];
}

function documentOf({ slug }: Example): Document {
  const parsed = parseDocument(readFileSync(`app/examples/documents/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.document;
}

const softly = expect.configure({ soft: true });
const menus = { en: 'Examples', ko: '예제', ja: '例題' } as const;

// One page a language: what is opened by the menu is drawn afresh.
for (const lang of ['en', 'ko', 'ja'] as const)
  test(`every example is drawn whole: ${lang}`, async ({ app, page }) => {
    test.setTimeout(300_000);
    await app.open({ lang });
    for (const example of examples) {
      await page.getByRole('button', { name: menus[lang], exact: true }).click();
      const entry = app.dialog.locator('.examples-entry > span');
      await entry.getByText(example.title[lang], { exact: true }).click();
      await expect(page.locator('.top-bar-title')).toHaveValue(example.title[lang]);
      const { nodes, edges } = drawnOf(documentOf(example)).model;
      await expect(app.nodes).toHaveCount(nodes.size);
      await expect(app.edges).toHaveCount(edges.size);
      await app.settle();
      await expect.poll(() => page.evaluate(withoutValue, [...edges.keys()]), example.slug).toEqual([]);
      // Numbers that arrive late find their places late.
      await softly.poll(async () => faultsOf(await drawnOn(page)), example.slug).toEqual([]);
    }
  });

/** Runs on the page: wires that show no value. */
const withoutValue = (edges: readonly string[]): readonly string[] =>
  edges.filter(
    (id) => document.querySelector(`[data-testid="edge-${id}-value"]`)?.getAttribute('data-raw') == null,
  );

test('the menu opens an example, and one undo brings the work back', async ({ app }) => {
  await app.open({ example: 'add' });
  await app.button('Examples').click();
  await app.dialog.getByRole('button', { name: /^Apples, oranges and tax/ }).click();
  await expect(app.title).toHaveValue('Apples, oranges and tax');
  expect(await app.raw('node-mulTax-value')).toBeCloseTo(715, 9);
  await app.button('Undo').click();
  await expect(app.title).toHaveValue('Add alone');
});

test('the menu opens a lab', async ({ app }) => {
  await app.open({ example: 'add' });
  await app.button('Examples').click();
  await app.dialog.getByRole('button', { name: /^Lab: First weights/ }).click();
  await expect(app.dialog.getByRole('heading', { level: 3, name: 'First weights' })).toBeVisible();
});

test('titles and labels speak Korean and Japanese', async ({ app }) => {
  await app.open({ example: 'apple-tax', lang: 'ko', theme: 'dark' });
  await expect(app.node('apple')).toContainText('사과');
  await expect(app.page.getByRole('textbox', { name: '제목' })).toHaveValue('사과와 소비세');
  await app.open({ example: 'apple-tax', lang: 'ja' });
  await expect(app.node('apple')).toContainText('りんご');
});
