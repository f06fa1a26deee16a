// Every entry of the examples menu, opened: it is drawn whole, computes, and no number lies on another or on a node.

import { examples } from '../app/examples/examples.ts';
import { type App, expect, test } from './kit/test.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of all numbers and of all drawn nodes, in pixels of the screen. */
const boxesOf = ({ page }: App): Promise<readonly Box[]> =>
  page.evaluate(() => {
    const chips = [...document.querySelectorAll<Element>('[data-testid^="edge-"]')];
    const nodes = [...document.querySelectorAll<Element>('.react-flow__node')];
    return [...chips, ...nodes].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const what = element.getAttribute('data-testid') ?? `node ${element.getAttribute('data-id')}`;
      return { what, left, top, right, bottom };
    });
  });

/** Pairs that cover each other by more than a hair, one of them a number on a wire. */
function overlaps(boxes: readonly Box[]): readonly string[] {
  const hair = 2;
  const cover = (a: Box, b: Box): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair;
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => (a.what.startsWith('edge') || b.what.startsWith('edge')) && cover(a, b))
      .map((b) => `${a.what} and ${b.what}`),
  );
}

for (const { slug, title } of examples) {
  test(`${slug} is drawn whole`, async ({ app }) => {
    await app.open({ example: slug });
    await expect(app.title).toHaveValue(title.en);
    const file = JSON.parse(await app.saved()) as {
      nodes: readonly unknown[];
      edges: readonly { id: string }[];
    };
    await expect(app.nodes).toHaveCount(file.nodes.length);
    await expect(app.edges).toHaveCount(file.edges.length);
    for (const { id } of file.edges) expect(await app.raw(`edge-${id}-value`)).not.toBeNull();
    expect(overlaps(await boxesOf(app))).toEqual([]);
    const canvas = await app.page.locator('.react-flow').boundingBox();
    for (const box of await boxesOf(app)) {
      expect(box.left, box.what).toBeGreaterThanOrEqual(canvas?.x ?? 0);
      expect(box.right, box.what).toBeLessThanOrEqual((canvas?.x ?? 0) + (canvas?.width ?? 0));
    }
  });
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

test('titles and labels speak Korean and Japanese', async ({ app }) => {
  await app.open({ example: 'apple-tax', lang: 'ko', theme: 'dark' });
  await expect(app.node('apple')).toContainText('사과');
  await app.open({ example: 'apple-tax', lang: 'ja' });
  await expect(app.node('apple')).toContainText('りんご');
});
