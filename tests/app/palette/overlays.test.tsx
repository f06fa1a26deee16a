// @vitest-environment happy-dom
// What is typed while a dialog's code is on its way.

import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditorProvider } from '../../../app/editor/EditorContext.tsx';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { Overlays } from '../../../app/palette/Overlays.tsx';
import { emptyDocument } from '../../../engine/index.ts';

let editor: Editor;
let root: Root;
let place: HTMLElement;
const onThePage = vi.fn();
const field = () => document.querySelector<HTMLInputElement>('dialog input');

const turn = () => new Promise((resolve) => setTimeout(resolve));

async function press(key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  place.dispatchEvent(event);
  await turn();
  return event;
}

let arrive: () => void;
vi.mock('../../../app/palette/overlayDialogs.ts', async (original) => {
  await new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return original();
});

beforeEach(async () => {
  editor = createEditor(emptyDocument, { language: 'en', theme: 'light' });
  place = document.body.appendChild(document.createElement('div'));
  place.addEventListener('keydown', onThePage);
  root = createRoot(place);
  root.render(
    <EditorProvider editor={editor}>
      <Overlays />
    </EditorProvider>,
  );
  await turn();
  editor.session.setState({ overlay: { kind: 'add', at: { position: null, from: null } } });
  await turn();
});
afterEach(() => {
  root.unmount();
  place.remove();
});

test('Escape calls it off, and the browser keeps its own keys', async () => {
  expect((await press('r', { ctrlKey: true })).defaultPrevented).toBe(false);
  expect((await press('F5')).defaultPrevented).toBe(false);
  expect(editor.session.getState().overlay).not.toBeNull();
  await press('Escape');
  expect(editor.session.getState().overlay).toBeNull();
  await press('a');
  expect(onThePage).toHaveBeenCalledOnce();
});

test('nothing on the page takes what is typed, and the field begins with it', async () => {
  onThePage.mockClear();
  for (const key of ['r', 'e', 'k', 'Backspace', 'Enter', 'Delete', 'l', 'u']) await press(key);
  expect(onThePage).not.toHaveBeenCalled();
  expect(field()).toBeNull();
  arrive();
  await vi.waitFor(() => expect(field()?.value).toBe('relu'), 20_000);
  expect(document.activeElement).toBe(field());
});
