import { expect, test } from './kit/test.ts';

test.describe('keys', () => {
  test('never fire while typing', async ({ app, page }) => {
    await app.open();
    await app.node('mul1').click();
    await app.title.fill('');
    await app.title.pressSequentially('a.c,?p');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Delete');
    await expect(app.title).toHaveValue('a.c,?');
    await expect(app.nodes).toHaveCount(5);
    await expect(app.dialog).toBeHidden();
  });

  test('delete, undo and redo; the wires come back', async ({ app, page }) => {
    await app.open();
    await app.node('mul1').click();
    await page.keyboard.press('Delete');
    await expect(app.nodes).toHaveCount(4);
    await page.keyboard.press('Control+z');
    await expect(app.nodes).toHaveCount(5);
    expect(await app.raw('edge-e1-gradient')).toBeCloseTo(2.2, 12);
    await page.keyboard.press('Control+Shift+z');
    await expect(app.nodes).toHaveCount(4);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    await expect(app.nodes).toHaveCount(4);
  });

  test('delete and close the gap', async ({ app, page }) => {
    await app.open();
    await app.node('mul1').click();
    await page.keyboard.press('Control+Delete');
    await expect(app.nodes).toHaveCount(4);
    expect(await app.raw('node-mul2-value')).toBeCloseTo(110, 12);
  });

  test('select all, duplicate, clear', async ({ app, page }) => {
    await app.open();
    await app.focusPage();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+d');
    await expect(app.nodes).toHaveCount(10);
    await page.keyboard.press('Control+z');
    await expect(app.nodes).toHaveCount(5);
  });

  test('step through, forth and back', async ({ app, page }) => {
    await app.open();
    await app.focusPage();
    await page.keyboard.press('Home');
    await expect(page.getByTestId('edge-e3-value')).toBeHidden();
    await page.keyboard.press('.');
    await expect(page.getByTestId('edge-e3-value')).toBeVisible();
    await page.keyboard.press(',');
    await expect(page.getByTestId('edge-e3-value')).toBeHidden();
    await page.keyboard.press('End');
    await expect(page.getByTestId('edge-e1-gradient')).toBeVisible();
  });

  test('those of the browser pass through', async ({ app, page }) => {
    await app.open();
    const prevented = await page.evaluate(() =>
      ['r', 't', 'p', 'l'].filter((key) => {
        const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      }),
    );
    expect(prevented).toEqual([]);
  });
});

test.describe('adding', () => {
  test('by search, with keys alone', async ({ app, page }) => {
    await app.openEmpty();
    await app.focusPage();
    await page.keyboard.press('a');
    await expect(app.dialog).toBeVisible();
    await page.keyboard.type('mult');
    await page.keyboard.press('Enter');
    await expect(app.dialog).toBeHidden();
    await expect(app.node('multiply')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(app.nodes).toHaveCount(0);
  });

  test('finds an op by its name in another language and by its sign', async ({ app }) => {
    await app.open();
    await app.button('Add node').click();
    for (const query of ['곱셈', '乗算', '×', 'multiply']) {
      await app.search.fill(query);
      await expect(app.dialog.getByRole('option').first()).toHaveText(/Multiply/);
    }
  });

  test('by a click in the palette', async ({ app, page }) => {
    await app.openEmpty();
    await page.getByRole('region', { name: 'Palette' }).getByRole('button', { name: 'Input' }).click();
    await expect(app.nodes).toHaveCount(1);
  });

  test('by dragging from the palette, where it is dropped', async ({ app, page }) => {
    await app.openEmpty();
    await page
      .getByRole('region', { name: 'Palette' })
      .getByRole('button', { name: 'Add', exact: true })
      .hover();
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 5 });
    await page.mouse.up();
    await expect(app.nodes).toHaveCount(1);
    const box = await app.nodes.first().boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 500)).toBeLessThan(8);
    expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - 300)).toBeLessThan(16);
  });

  test('Esc lets go of what is dragged', async ({ app, page }) => {
    await app.openEmpty();
    await page
      .getByRole('region', { name: 'Palette' })
      .getByRole('button', { name: 'Add', exact: true })
      .hover();
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(app.nodes).toHaveCount(0);
  });

  test('dropped on a wire, it is spliced in', async ({ app, page }) => {
    await app.open();
    const wire = await page.getByTestId('edge-e4-value').boundingBox();
    await page.getByRole('region', { name: 'Palette' }).getByRole('button', { name: 'Negate' }).hover();
    await page.mouse.down();
    await page.mouse.move(wire?.x ?? 0, (wire?.y ?? 0) + 28, { steps: 5 });
    await page.mouse.up();
    await expect(app.nodes).toHaveCount(6);
    expect(await app.raw('node-mul2-value')).toBeCloseTo(-220, 10);
  });

  test('from the command palette', async ({ app, page }) => {
    await app.open();
    await app.focusPage();
    await page.keyboard.press('Control+k');
    await app.search.fill('add sigmoid');
    await page.keyboard.press('Enter');
    await expect(app.nodes).toHaveCount(6);
  });
});

test.describe('clipboard', () => {
  test('copies across tabs, with the wires inside', async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open();
    await app.focusPage();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('fragment');
    const other = await context.newPage();
    await other.goto('/?lang=en&example=add');
    await expect(other.locator('.react-flow__node')).toHaveCount(3);
    await other.keyboard.press('Control+v');
    await expect(other.locator('.react-flow__node')).toHaveCount(8);
    await other.keyboard.press('Control+z');
    await expect(other.locator('.react-flow__node')).toHaveCount(3);
  });

  test('cut and paste', async ({ app, page }) => {
    await app.open();
    await app.node('mul1').click();
    await page.keyboard.press('Control+x');
    await expect(app.nodes).toHaveCount(4);
    await page.keyboard.press('Control+v');
    await expect(app.nodes).toHaveCount(5);
  });
});

test('find jumps to a node', async ({ app, page }) => {
  await app.open();
  await app.focusPage();
  await page.keyboard.press('Control+f');
  await app.search.fill('tax');
  await page.keyboard.press('Enter');
  await expect(app.node('tax')).toHaveClass(/selected/);
});

test('the sheet shows the keys of the table', async ({ app, page }) => {
  await app.open();
  await app.focusPage();
  await page.keyboard.press('?');
  await expect(app.dialog.getByText('Delete and close the gap')).toBeVisible();
});

test('tidy up is one step', async ({ app, page }) => {
  await app.open();
  const place = () => app.node('tax').getAttribute('style');
  const before = await place();
  await app.button('Tidy up').click();
  await expect.poll(place).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(place).toBe(before);
});

test('the title is edited in place, one visit one step', async ({ app, page }) => {
  await app.open();
  await app.title.fill('My graph');
  await app.title.press('Enter');
  await expect(page).toHaveTitle(/My graph/);
  await app.button('Undo').click();
  await expect(app.title).toHaveValue('Apples and tax');
});
