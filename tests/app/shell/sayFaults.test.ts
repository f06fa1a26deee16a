// What goes wrong outside every room is said, once, and with what helps.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { sayFaults } from '../../../app/shell/sayFaults.ts';
import { emptyDocument, languages } from '../../../engine/index.ts';

let editor: Editor;
let page: EventTarget;
const happen = (type: string, more: object): boolean =>
  page.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
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

test('code that is gone from the server: a newer version, a reload, and nothing lost – in every language', () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  happen('vite:preloadError', { payload: new TypeError('Failed to fetch dynamically imported module') });
  const [text] = said();
  expect(text?.en).toMatch(/newer version.*load the page again.*kept/i);
  expect(text?.ko).toMatch(/새 버전.*새로 고치세요.*그대로/);
  expect(text?.ja).toMatch(/新しいバージョン.*再読み込み.*残ります/);
  const [notice] = editor.session.getState().notices;
  expect(new Set(languages.map((language) => notice?.action?.label[language])).size).toBe(3);
  notice?.action?.run();
  expect(reload).toHaveBeenCalledOnce();
});

test('whoever asked for the code still hears of it, but the reader only once', () => {
  const payload = new TypeError('gone');
  // Were it cancelled, the import would come back empty.
  expect(happen('vite:preloadError', { payload })).toBe(true);
  happen('unhandledrejection', { reason: payload });
  happen('error', { error: payload });
  expect(said()).toHaveLength(1);
});

test('any other fault is said as one, and the chatter of the browser is not', () => {
  happen('error', { error: undefined });
  expect(said()).toEqual([]);
  happen('unhandledrejection', { reason: 'whatever' });
  expect(said()[0]?.en).toContain('Something went wrong');
});
