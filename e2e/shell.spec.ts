import { seriousAxeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

const languages = ['en', 'ko', 'ja'] as const;
const names = { en: 'Add node', ko: '노드 추가', ja: 'ノードを追加' };

test.describe('language', () => {
  for (const lang of languages) {
    test(`?lang=${lang} is the language of the page`, async ({ app, page }) => {
      await app.open({ lang });
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(app.button(names[lang])).toBeVisible();
    });
  }

  test('is switched in place, and stays', async ({ app, page }) => {
    await app.open();
    await page.getByLabel('Language').selectOption('ko');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(app.button(names.ko)).toBeVisible();
    await page.reload();
    await expect(app.button(names.ko)).toBeVisible();
  });

  test('whose texts do not come is English until they do', async ({ app, page }) => {
    const texts = /\/ko-[^/]*\.json$/;
    await page.route(texts, (route) => route.abort());
    await app.open({ lang: 'ko' });
    await expect(app.button(names.en)).toBeVisible();
    await page.unroute(texts);
    await page.getByLabel('Language').selectOption('ja');
    await page.locator('.top-bar-language select').selectOption('ko');
    await expect(app.button(names.ko)).toBeVisible();
  });

  test.describe('of the browser', () => {
    test.use({ locale: 'ja-JP', window: 'new' });
    test('decides where nothing was chosen', async ({ app, page }) => {
      await page.goto('/');
      await expect(app.button(names.ja)).toBeVisible();
    });
  });

  for (const lang of languages) {
    test(`is that of every word there is: ${lang}`, async ({ app, page }) => {
      const check = async (view: string) => {
        await app.settle();
        const words = (await page.evaluate(wordsOnPage)).filter((word) => foreign[lang].test(word));
        expect(
          [...new Set(words)].filter((word) => !everywhere.test(word)),
          view,
        ).toEqual([]);
      };
      const floating = app.dialog.or(page.getByRole('menu')).first();
      const closing = async () => {
        await page.keyboard.press('Escape');
        await expect(floating).toBeHidden();
      };

      await app.open({ lang, example: 'apples-oranges-tax' });
      await check('the page');
      await app.nodes.filter({ hasText: '+' }).first().click();
      await expect(page.locator('.inspector .katex').first()).toBeVisible();
      await check('the details of a node');
      await app.clickWire('e1');
      await expect(page.locator('.inspector [data-slot=gradient]')).toBeVisible();
      await check('the details of a wire');
      for (const key of ['a', 'Control+k', 'Control+f', '?']) {
        await app.focusPage();
        await page.keyboard.press(key);
        await expect(app.dialog).toBeVisible();
        await check(`the dialog of ${key}`);
        await closing();
      }
      await page.locator('.top-bar [aria-haspopup=dialog]').click();
      await expect(app.dialog).toBeVisible();
      await check('the examples');
      await closing();
      await page.locator('.top-bar button:has(.lucide-link)').click();
      await expect(app.dialog.getByRole('textbox')).toHaveValue(/#/);
      await check('the link to share');
      await closing();
      await page.locator('.top-bar [aria-haspopup=menu]').click();
      await expect(page.getByRole('menu')).toBeVisible();
      await check('the menu');
      for (const group of await page.locator('.menu [aria-haspopup=menu]').all()) {
        await group.click();
        await expect(group).toHaveAttribute('aria-expanded', 'true');
        await expect(page.getByRole('menu')).toHaveCount(2);
        await check('a menu of the menu');
      }
      await closing();

      await app.focusPage();
      for (let grain = 0; grain < 3; grain++) {
        await page.locator('.stepper-pace select').first().selectOption({ index: grain });
        await app.focusPage();
        await page.keyboard.press('Home');
        for (let taken = 0; taken < 7; taken++) {
          await check(`step ${taken} of grain ${grain}`);
          await page.keyboard.press('.');
        }
      }
      await page.keyboard.press('Alt+2');
      await expect(page.locator('.outline li').first()).toBeVisible();
      await check('the outline');
      await app.nodes.filter({ hasText: '+' }).first().click();
      await app.focusPage();
      await page.keyboard.press('Delete');
      await expect(app.nodes).toHaveCount(8);
      await page.keyboard.press('Alt+5');
      await expect(page.locator('.shell-problems li').first()).toBeVisible();
      await check('the problems');
      await app.openText('[1]', '1');
      await expect(page.getByRole('alert')).toBeVisible();
      await check('a notice');

      await app.open({ lang, example: 'affine-batch' });
      for (const node of await app.nodes.all()) {
        await node.click();
        await expect(page.locator('.inspector h3')).toBeVisible();
        await check('the details of a tensor');
      }
    });

    test(`is that of the screen that helps where the start fails: ${lang}`, async ({ app, page }) => {
      await app.open({ lang });
      await page.evaluate(() => {
        Storage.prototype.removeItem = () => {};
        localStorage.setItem('nabla:failed-starts', '2');
      });
      await page.reload();
      await expect(page.getByRole('heading')).toBeVisible();
      const words = (await page.evaluate(wordsOnPage)).filter((word) => foreign[lang].test(word));
      expect(words.filter((word) => !everywhere.test(word))).toEqual([]);
    });
  }
});

/** What gives away that a word belongs to another language. */
const foreign = {
  en: /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/,
  ko: /[A-Za-z]{2}|[\u3040-\u30ff\u4e00-\u9fff]/,
  ja: /[A-Za-z]{2}|[\uac00-\ud7af]/,
};

/** Signs and names that are the same in every language, languages by their own names, and keys. */
const everywhere =
  /^(exp|log|max|mean|avg|im|col|sqrt|tanh|sin|cos|abs|softmax|[A-Z]*e?LU|Leaky|Swish|Softplus|Maxout|Softmax|with|Loss|Affine|Sigmoid|Ctrl|Shift|Alt|Delete|Del|Enter|Esc|Home|End|Space|English|한국어|日本語|Nabla|JSON|HTML|CSV|CNN|MNIST|ID|MB|AND|NAND|OR|XOR|SGD|Momentum|AdaGrad|Adam)$/;

/** Runs on the page: every word that is shown, read aloud or told in a tip. */
function wordsOnPage(): readonly string[] {
  const isShown = (element: Element): boolean =>
    element.closest('[hidden], option:not([selected]), .katex, .react-flow__attribution') === null;
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement !== null && isShown(node.parentElement)) texts.push(node.textContent ?? '');
  }
  const told = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'alt',
  ].concat('placeholder', 'data-tip', 'data-label');
  for (const name of told) {
    for (const element of document.querySelectorAll(`[${name}]`))
      if (isShown(element)) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.flatMap((text) => text.match(/[A-Za-z]+|[^\P{L}A-Za-z]+/gu) ?? []);
}

test.describe('theme', () => {
  test('?theme=dark is dark', async ({ app, page }) => {
    await app.open({ theme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('is switched in place, and stays', async ({ app, page }) => {
    await app.open();
    await app.button('Dark theme').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test.describe('of the system', () => {
    test.use({ colorScheme: 'dark' });
    test('decides where nothing was chosen', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
});

test.describe('sides', () => {
  test('close and come back', async ({ app }) => {
    await app.open();
    for (const name of ['Palette', 'Details']) {
      const side = app.page.getByRole('region', { name, exact: true });
      await expect(side).toBeVisible();
      await app.button(`Close ${name}`).click();
      await expect(side).toBeHidden();
      await expect(app.button(`Open ${name}`)).toBeFocused();
      await app.button(`Open ${name}`).click();
      await expect(side).toBeVisible();
      await expect(side.locator(':focus')).toHaveCount(1);
    }
  });

  test('hand the focus on where they close by a key or make room for another', async ({ app, page }) => {
    await app.open();
    await app.button('Next step').focus();
    await page.keyboard.press('Alt+3');
    await expect(app.button('Open Steps')).toBeFocused();
    await app.button('Outline').click();
    await expect(app.button('Outline')).toBeFocused();
    await app.button('Close Outline').click();
    await expect(app.button('Open Palette')).toBeFocused();
    // Who is elsewhere stays there.
    await app.title.focus();
    await app.button('Close Details').dispatchEvent('click');
    await expect(app.button('Open Details')).toBeVisible();
    await expect(app.title).toBeFocused();
  });

  test('palette and outline share a place', async ({ app }) => {
    await app.open();
    await app.button('Outline').click();
    await expect(app.page.getByRole('region', { name: 'Outline' })).toBeVisible();
    await expect(app.page.getByRole('region', { name: 'Palette' })).toBeHidden();
  });

  test('all go in presentation mode, and Esc brings them back', async ({ app, page }) => {
    await app.open();
    await app.button('Presentation mode').click();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(app.nodes.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Palette' })).toBeVisible();
  });

  test('steps play in presentation mode too', async ({ app, page }) => {
    await app.open();
    await app.button('Presentation mode').click();
    await page.keyboard.press('p');
    // The fourth step, so that a slow machine sees the start of the play too.
    await expect(page.getByTestId('edge-e3-gradient')).toBeHidden();
    await expect(page.getByTestId('edge-e3-gradient')).toBeVisible();
  });

  test('on a phone the outline leads', async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/?lang=en');
    await expect(page.getByRole('list', { name: 'Nodes' }).or(page.locator('.outline'))).toBeVisible();
    await app.button('Graph').click();
    await expect(app.nodes.first()).toBeVisible();
  });
});

test.describe('nothing sticks out', () => {
  const sizes = [
    [1280, 720],
    [1920, 1080],
    [820, 1180],
    [390, 844],
  ] as const;
  for (const [width, height] of sizes) {
    test(`at ${width} × ${height}, in any language`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const lang of languages) {
        await page.goto(`/?lang=${lang}`);
        await expect(page.getByRole('banner')).toBeVisible();
        const outside = await page.evaluate(() => {
          const controls = document.querySelectorAll(
            'header button, header input, header select, .shell-side-head *',
          );
          return [...controls]
            .filter((control) => control.checkVisibility())
            .filter((control) => {
              const { left, right, top, bottom } = control.getBoundingClientRect();
              return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
            })
            .map((control) => control.outerHTML.slice(0, 120));
        });
        expect(outside, lang).toEqual([]);
      }
    });
  }
});

test.describe('axe finds nothing serious', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`on the page and in its dialogs, ${theme}`, async ({ app, page }) => {
      await app.open({ theme });
      expect(await seriousAxeFaults(page)).toEqual([]);
      await app.button('Outline').click();
      await expect(page.locator('.outline')).toBeVisible();
      expect(await seriousAxeFaults(page), 'outline').toEqual([]);
      for (const key of ['a', 'Control+k', 'Control+f', '?']) {
        await app.focusPage();
        await page.keyboard.press(key);
        await expect(app.dialog).toBeVisible();
        expect(await seriousAxeFaults(page), key).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(app.dialog).toBeHidden();
      }
    });
  }
});

test('where a part of the page cannot be fetched, the rest goes on and says so', async ({ app, page }) => {
  await page.route(/overlayDialogs/, (route) => route.abort());
  const fetchedAhead = page.waitForEvent('requestfailed');
  await app.open();
  await fetchedAhead;
  await app.settle();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.focusPage();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await app.node('mul1').click();
  // Keys belong to what is asked for until it is known that it will not come.
  await expect(async () => {
    await page.keyboard.press('Delete');
    await expect(app.nodes).toHaveCount(4, { timeout: 500 });
  }).toPass();
});
