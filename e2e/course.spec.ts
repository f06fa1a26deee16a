// The numbers of the course, on the screen; and the apple graph built by hand, once by mouse and once by keyboard.

import type { Locator } from '@playwright/test';
import { type App, expect, test } from './kit/test.ts';

test('apples and tax: 220, and 2.2 back to the apple', async ({ app }) => {
  await app.open({ example: 'apple-tax' });
  expect(await app.raw('node-mul2-value')).toBe(220.00000000000003);
  expect(await app.raw('edge-e1-gradient')).toBe(2.2);
  expect(await app.raw('edge-e2-gradient')).toBeCloseTo(110, 9);
  expect(await app.raw('edge-e4-gradient')).toBe(200);
  await expect(app.page.getByTestId('edge-e1-gradient')).toHaveText('2.2');
  await expect(app.page.getByTestId('node-mul2-value')).toContainText('220');
});

test('apples, oranges and tax', async ({ app }) => {
  await app.open({ example: 'apples-oranges-tax' });
  expect(await app.raw('node-mulTax-value')).toBeCloseTo(715, 9);
  for (const [edge, gradient] of Object.entries({ e1: 2.2, e2: 110, e3: 3.3, e4: 165, e8: 650 })) {
    expect(await app.raw(`edge-${edge}-gradient`)).toBeCloseTo(gradient, 9);
  }
});

test('multiply swaps: 6.5 to the 10, 13 to the 5', async ({ app }) => {
  await app.open({ example: 'multiply' });
  expect(await app.raw('edge-e1-gradient')).toBe(6.5);
  expect(await app.raw('edge-e2-gradient')).toBe(13);
});

test('sigmoid: opened up and in one piece, the same gradient', async ({ app }) => {
  await app.open({ example: 'sigmoid-expanded' });
  const opened = await app.raw('edge-e1-gradient');
  await app.open({ example: 'sigmoid' });
  expect(await app.raw('edge-e1-gradient')).toBeCloseTo(Number(opened), 12);
});

test('softmax with loss: y − t comes back, opened up as in one piece', async ({ app }) => {
  const wanted = [0.018211273295547534, 0.24519181293507392 - 1, 0.7365969137693786];
  await app.open({ example: 'softmax-with-loss' });
  const whole = (await app.raw('edge-e1-gradient')) as number[];
  await app.open({ example: 'softmax-with-loss-expanded' });
  const opened = (await app.raw('edge-e1-gradient')) as number[];
  wanted.forEach((value, at) => {
    expect(whole[at]).toBeCloseTo(value, 12);
    expect(opened[at]).toBeCloseTo(value, 12);
  });
});

test('steps reveal numbers forward, then backward, and back again', async ({ app }) => {
  await app.open({ example: 'apple-tax' });
  const gradient = app.page.getByTestId('edge-e1-gradient');
  const subtotal = app.page.getByTestId('edge-e3-value');
  await app.button('First step').click();
  await expect(subtotal).toHaveCount(0);
  await expect(gradient).toHaveCount(0);
  await app.button('Next step').click();
  await expect(subtotal).toHaveText('200');
  for (let taken = 1; taken < 6; taken++) await app.button('Next step').click();
  await expect(gradient).toHaveText('2.2');
  await expect(app.page.getByText('Step 6 of 7').first()).toBeVisible();
  await app.button('Previous step').click();
  await expect(gradient).toHaveCount(0);
  await app.button('Last step').click();
  await expect(gradient).toHaveText('2.2');
});

test('a typed number changes everything at once, and is one undo step', async ({ app }) => {
  await app.open({ example: 'apple-tax' });
  await app.page.getByTestId('node-apple-value').dblclick();
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.type('250');
  await app.page.keyboard.press('Enter');
  expect(await app.raw('node-mul2-value')).toBeCloseTo(550, 9);
  expect(await app.raw('edge-e4-gradient')).toBe(500);
  await app.button('Undo').click();
  expect(await app.raw('node-mul2-value')).toBe(220.00000000000003);
});

/** Adds a node by the search, and answers with its id. */
async function add(app: App, words: string): Promise<string> {
  const before = await ids(app);
  await app.page.keyboard.press('a');
  await app.search.fill(words);
  await app.page.keyboard.press('Enter');
  await expect(app.nodes).toHaveCount(before.length + 1);
  const [made = ''] = (await ids(app)).filter((id) => !before.includes(id));
  return made;
}

const ids = (app: App): Promise<string[]> =>
  app.nodes.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? ''));

async function type(app: App, id: string, number: string): Promise<void> {
  await app.node(id).focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('ControlOrMeta+A');
  await app.page.keyboard.type(number);
  await app.page.keyboard.press('Enter');
}

/** `C` on the node, then Enter on the port. */
async function wire(app: App, from: string, to: string, input: string): Promise<void> {
  const before = await app.edges.count();
  await app.node(from).focus();
  await app.page.keyboard.press('c');
  const port = app.node(to).locator(`[data-handleid="${input}"]`);
  await expect(port).toHaveAttribute('role', 'button');
  await port.focus();
  await expect(port).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(app.edges).toHaveCount(before + 1);
}

test('the apple graph by keyboard alone, from an empty page', async ({ app }) => {
  await app.openEmpty();
  await app.focusPage();
  const [apple, count, tax] = [await add(app, 'input'), await add(app, 'input'), await add(app, 'input')];
  const [total, paid] = [await add(app, 'multiply'), await add(app, 'multiply')];
  await type(app, apple, '100');
  await type(app, count, '2');
  await type(app, tax, '1.1');
  await wire(app, apple, total, 'a');
  await wire(app, count, total, 'b');
  await wire(app, total, paid, 'a');
  await wire(app, tax, paid, 'b');
  expect(await app.raw(`node-${paid}-value`)).toBe(220.00000000000003);
  const { edges } = JSON.parse(await app.saved()) as { edges: readonly { id: string; source: string }[] };
  const id = edges.find(({ source }) => source === apple)?.id ?? '';
  expect(await app.raw(`edge-${id}-gradient`)).toBe(2.2);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = async (locator: Locator): Promise<Point> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function drag({ page }: App, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Drags an op from the palette to a point of the canvas. */
async function drop(app: App, name: string, to: Point): Promise<string> {
  const before = await ids(app);
  const item = app.page.getByRole('region', { name: 'Palette' }).getByRole('button', { name, exact: true });
  await drag(app, await middle(item), to);
  await expect(app.nodes).toHaveCount(before.length + 1);
  const [made = ''] = (await ids(app)).filter((id) => !before.includes(id));
  return made;
}

async function pull(app: App, from: string, to: string, input: string): Promise<void> {
  const before = await app.edges.count();
  const port = (node: string, handle: string): Locator =>
    app.node(node).locator(`[data-handleid="${handle}"]`);
  await drag(app, await middle(port(from, 'out')), await middle(port(to, input)));
  await expect(app.edges).toHaveCount(before + 1);
}

test('the apple graph by mouse alone, from an empty page', async ({ app }) => {
  await app.openEmpty();
  const [apple, count] = [
    await drop(app, 'Input', { x: 320, y: 160 }),
    await drop(app, 'Input', { x: 320, y: 300 }),
  ];
  const tax = await drop(app, 'Input', { x: 320, y: 460 });
  const total = await drop(app, 'Multiply', { x: 560, y: 220 });
  const paid = await drop(app, 'Multiply', { x: 780, y: 340 });
  for (const [id, number] of [
    [apple, '100'],
    [count, '2'],
    [tax, '1.1'],
  ] as const) {
    await app.page.getByTestId(`node-${id}-value`).dblclick();
    await app.page.keyboard.press('ControlOrMeta+A');
    await app.page.keyboard.type(number);
    await app.page.keyboard.press('Enter');
  }
  await pull(app, apple, total, 'a');
  await pull(app, count, total, 'b');
  await pull(app, total, paid, 'a');
  await pull(app, tax, paid, 'b');
  expect(await app.raw(`node-${paid}-value`)).toBe(220.00000000000003);
});
