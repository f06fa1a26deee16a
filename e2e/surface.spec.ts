// What a net says over the plane of its data: the picture, units on their nodes, and weights typed by hand.

import { expect, test } from './kit/test.ts';

const node = (id: string, type: string, x: number, params = {}) => ({
  id,
  type,
  params,
  position: { x, y: 0 },
});

const wire = (from: string, to: string) => {
  const [source, sourceHandle] = from.split('.');
  const [target, targetHandle] = to.split('.');
  return { id: `${from} ${to}`, source, sourceHandle, target, targetHandle };
};

/** Says σ(10·x1): half at x1 = 0, whatever x2 is. */
const net = JSON.stringify({
  format: 'nabla',
  version: 1,
  title: 'Half plane',
  nodes: [
    node('data', 'dataset', 0, { data: 'xor', target: 'column', options: { rows: 60 } }),
    node('layer', 'affine', 240),
    node('chance', 'sigmoid', 480),
    node('loss', 'binaryCrossEntropy', 720),
  ],
  edges: [
    wire('data.x', 'layer.x'),
    wire('layer.out', 'chance.x'),
    wire('chance.out', 'loss.y'),
    wire('data.t', 'loss.t'),
  ],
  target: { node: 'loss' },
  training: { batchSize: 10 },
  weights: { 'layer.w': [[10], [0]], 'layer.b': [0] },
});

test('the picture is read out, and follows a weight that is typed', async ({ app, page }) => {
  await app.openEmpty();
  await app.openText(net);
  await expect(app.nodes).toHaveCount(4);
  await app.focusPage();
  await page.keyboard.press('t');
  const readings = page.getByRole('region', { name: 'Readings', exact: true });
  const picture = readings.getByRole('img', { name: /output over x1 and x2/ });
  const reading = readings.locator('output');
  await picture.focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
  await expect(reading).toHaveText(/P\(1\) = 1$/);
  await page.locator('[data-neurons=layer]').hover();
  await expect(readings.getByRole('img', { name: /Affine, unit 1 over/ })).toBeVisible();
  await app.node('chance').hover();
  await expect(picture).toBeVisible();

  await app.node('layer').click();
  const cell = page.getByRole('textbox', { name: 'row 1, column 1' }).first();
  await cell.fill('-10');
  await cell.press('Enter');
  await picture.focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
  await expect(reading).toHaveText(/P\(1\) = .*e−/);
  await app.button('Undo').click();
  await expect(cell).toHaveValue('10');

  await readings.getByLabel('Show').selectOption({ label: 'Affine, unit 1' });
  await expect(readings.getByRole('img', { name: /Affine, unit 1 over x1 and x2/ })).toBeVisible();
  await readings.getByLabel('Units on the nodes').uncheck();
  await expect(page.locator('[data-neurons]')).toHaveCount(0);
});
