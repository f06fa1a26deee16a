// Every entry of the examples menu, opened in each language: drawn whole, computed, and nothing lies on anything else.

import type { Page } from '@playwright/test';
import { drawnOf } from '../app/blocks/drawn.ts';
import { type Box, crosses, grow, type Line, overlaps } from '../app/canvas/geometry.ts';
import { examples } from '../app/examples/examples.ts';
import { glossary } from '../app/examples/glossary.ts';
import { catalogue, type Document, parseDocument } from '../engine/index.ts';
import { type App, expect, test } from './kit/test.ts';

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
        return { what: `${element.classList[0]} ${element.textContent}`, x, y, width, height };
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

function parsedFile(text: string): Document {
  const parsed = parseDocument(text, catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.document;
}

for (const { slug, title } of examples) {
  test(`${slug} is drawn whole`, async ({ app }) => {
    await app.open({ example: slug });
    await expect(app.title).toHaveValue(title.en);
    const file = parsedFile(await app.saved());
    const { nodes, edges } = drawnOf(file).model;
    await expect(app.nodes).toHaveCount(nodes.size);
    await expect(app.edges).toHaveCount(edges.size);
    for (const id of edges.keys()) expect(await app.raw(`edge-${id}-value`)).not.toBeNull();
    expect(faultsOf(await drawnOn(app.page))).toEqual([]);
    const isWorded = [...nodes.values()].some(({ label }) => label !== null && glossary[label] !== undefined);
    for (const lang of ['ko', 'ja'] as const) {
      // Labels are part of the document: they are translated when it is opened. All else is translated in place.
      if (isWorded) await app.open({ example: slug, lang });
      else await switchLanguage(app, lang);
      expect(faultsOf(await drawnOn(app.page)), lang).toEqual([]);
    }
  });
}

async function switchLanguage({ page, focusPage }: App, lang: 'ko' | 'ja'): Promise<void> {
  await page.locator('.top-bar-language select').selectOption(lang);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await focusPage();
  await page.keyboard.press('Shift+Digit1');
}

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
