// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineCommand } from '../../../app/commands/defineCommand.ts';
import { listenForKeys } from '../../../app/commands/keymap.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { emptyDocument } from '../../../engine/index.ts';

const run = vi.fn();
const label = { en: '', ko: '', ja: '' };
const command = (id: string, keys: string[], more: object = {}) =>
  defineCommand({ id, group: 'edit', label, keys, run: () => run(id), ...more });
const commands = [
  command('delete', ['Delete', 'Backspace']),
  command('add', ['A']),
  command('home', ['Home']),
  command('save', ['Mod+S'], { keysBelongTo: 'everywhere' }),
  command('copy', ['Mod+C'], { keysBelongTo: 'clipboard' }),
  command('never', ['Mod+D'], { enabled: () => false }),
];

let editor: Editor;
let stop: () => void;

beforeEach(() => {
  run.mockClear();
  editor = createEditor(emptyDocument, { language: 'en', theme: 'light' });
  stop = listenForKeys(editor, commands, 'other');
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

/** Presses a key on what the HTML's first element is, and says whether the browser was kept from acting on it. */
function press(key: string, html = '', init: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  const target =
    document.body.querySelector('[data-here]') ?? document.body.firstElementChild ?? document.body;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a key', () => {
  test('runs its command and keeps the browser from acting on it', () => {
    expect(press('Delete')).toBe(true);
    expect(run).toHaveBeenCalledExactlyOnceWith('delete');
  });

  test('of nobody passes through', () => {
    expect(press('t', '', { ctrlKey: true })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('of a command that cannot run does nothing, in the browser neither', () => {
    expect(press('d', '', { ctrlKey: true })).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  test.each([
    ['<input>'],
    ['<input type="number">'],
    ['<textarea></textarea>'],
    ['<select></select>'],
    ['<div contenteditable="true"></div>'],
  ])('typed in %s stays there', (html) => {
    expect(press('Backspace', html)).toBe(false);
    expect(press('a', html)).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('that saves works in a field too', () => {
    expect(press('s', '<input>', { ctrlKey: true })).toBe(true);
    expect(run).toHaveBeenCalledExactlyOnceWith('save');
  });

  test('that composes Hangul is no command', () => {
    press('Process', '', { code: 'KeyA', isComposing: true });
    press('Process', '', { code: 'KeyA', keyCode: 229 });
    expect(run).not.toHaveBeenCalled();
  });

  test('on a Hangul layout is a command all the same', () => {
    press('ㅁ', '', { code: 'KeyA' });
    expect(run).toHaveBeenCalledExactlyOnceWith('add');
  });

  test('that moves a slider stays there, others do not', () => {
    press('Home', '<input type="range">');
    expect(run).not.toHaveBeenCalled();
    press('a', '<input type="range">');
    expect(run).toHaveBeenCalledExactlyOnceWith('add');
  });

  test.each([
    ['<dialog open><button data-here></button></dialog>'],
    ['<div role="menu" data-state="open"><div data-here></div></div>'],
    ['<button data-here></button><dialog open></dialog>'],
  ])('with %s open is not ours', (html) => {
    expect(press('a', html)).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('with an overlay on its way is not ours', () => {
    editor.session.setState({ overlay: { kind: 'commands' } });
    press('a');
    expect(run).not.toHaveBeenCalled();
  });

  test('that copies is left to the browser, whose event does it', () => {
    expect(press('c', '', { ctrlKey: true })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  test('that someone has dealt with is dealt with', () => {
    document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    press('a');
    expect(run).not.toHaveBeenCalled();
  });
});
