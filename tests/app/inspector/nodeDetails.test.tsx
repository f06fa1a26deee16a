// @vitest-environment happy-dom
// What stands below a formula is there once the formula is, so that no press on it goes astray.

import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor } from '../../../app/editor/editor.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import { emptyDocument } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

/** KaTeX comes, or does not, when the test says so; null: nobody has asked for it. */
let come: ((how: 'set' | 'gone') => void) | null;
const katex = async (): Promise<object> => {
  const how = await new Promise((resolve) => {
    come = resolve;
  });
  if (how === 'gone') throw new TypeError('gone');
  return { default: { render: (latex: string, place: HTMLElement) => place.append(latex) } };
};

let root: Root;
let place: HTMLElement;
const wires = () => place.querySelector('.inspector-wires');
const waits = (until: () => void) => vi.waitFor(until, 20_000);

beforeEach(async () => {
  // KaTeX comes once a page.
  vi.resetModules();
  come = null;
  vi.doMock('katex', katex);
  vi.doMock('katex/dist/katex.min.css', () => ({}));
  const { EditorProvider } = await import('../../../app/editor/EditorContext.tsx');
  const { Inspector } = await import('../../../app/inspector/Inspector.tsx');
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  const model = graph({ x: 3, y: ['multiply', 'x', 'x'] });
  const editor = createEditor(
    { ...emptyDocument, model, target: { node: 'y', seed: 1 } },
    { language: 'en', theme: 'light' },
  );
  editor.session.setState({ selection: selectNodes(['y']) });
  root.render(
    <EditorProvider editor={editor}>
      <Inspector />
    </EditorProvider>,
  );
});
afterEach(() => {
  root.unmount();
  place.remove();
});

const shown = async (how: 'set' | 'gone') => {
  await waits(() => expect(come).not.toBeNull());
  await waits(() => expect(place.querySelector('input')).not.toBeNull());
  expect(wires()).toBeNull();
  come?.(how);
  await waits(() => expect(wires()).not.toBeNull());
  return [...place.querySelectorAll('.formula')].map(({ textContent }) => textContent);
};

test('what can be typed is there at once, what is below comes with the formulas', async () => {
  const formulas = await shown('set');
  expect(formulas.length).toBeGreaterThan(2);
  expect(formulas).not.toContain('');
});

test('where they cannot be set, the rest comes all the same', async () => {
  expect(new Set(await shown('gone'))).toEqual(new Set(['']));
});
