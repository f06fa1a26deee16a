// What goes wrong outside every room is said, once, and with what helps.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { fetchAhead } from '../../../app/session/unfetched.ts';
import { sayFaults } from '../../../app/shell/sayFaults.ts';
import { emptyDocument, languages } from '../../../engine/index.ts';

let editor: Editor;
let page: EventTarget;
const happen = (type: string, more: object): boolean =>
  page.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
/** What did not come is said once whoever fetched it has heard of it. */
const turn = () => new Promise((resolve) => setTimeout(resolve));
const said = () => editor.session.getState().notices.map(({ text }) => text);

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  editor = createEditor(emptyDocument, { language: 'en', theme: 'light' });
  sayFaults(editor.session);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('code that is gone from the server: a newer version, a reload, and nothing lost – in every language', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  happen('vite:preloadError', { payload: new TypeError('Failed to fetch dynamically imported module') });
  await turn();
  const [text] = said();
  expect(text?.en).toMatch(/newer version.*load the page again.*kept/i);
  expect(text?.ko).toMatch(/새 버전.*새로 고치세요.*그대로/);
  expect(text?.ja).toMatch(/新しいバージョン.*再読み込み.*残ります/);
  const [notice] = editor.session.getState().notices;
  expect(new Set(languages.map((language) => notice?.action?.label[language])).size).toBe(3);
  notice?.action?.run();
  expect(reload).toHaveBeenCalledOnce();
});

test('whoever asked for the code still hears of it, but the reader only once', async () => {
  const payload = new TypeError('gone');
  // Were it cancelled, the import would come back empty.
  expect(happen('vite:preloadError', { payload })).toBe(true);
  happen('unhandledrejection', { reason: payload });
  happen('error', { error: payload });
  await turn();
  expect(said()).toHaveLength(1);
});

/** As the build has it: the page hears of it before whoever imports. */
const gone = (payload: Error) => async (): Promise<never> => {
  await Promise.resolve();
  happen('vite:preloadError', { payload });
  throw payload;
};

test('code fetched ahead that does not come is no news until somebody asks for it', async () => {
  const payload = new TypeError('gone');
  await fetchAhead(gone(payload));
  await turn();
  expect(said()).toEqual([]);
  await expect(gone(new TypeError('gone'))()).rejects.toThrow('gone');
  await turn();
  expect(said()).toHaveLength(1);
});

test('who asks while it is being fetched ahead is told', async () => {
  const ahead = fetchAhead(gone(new TypeError('gone')));
  const asked = gone(new TypeError('gone'))().catch(() => {});
  await Promise.all([ahead, asked]);
  await turn();
  expect(said()).toHaveLength(1);
});

test('any other fault is said as one, and the chatter of the browser is not', () => {
  happen('error', { error: undefined });
  expect(said()).toEqual([]);
  happen('unhandledrejection', { reason: 'whatever' });
  expect(said()[0]?.en).toContain('Something went wrong');
});
