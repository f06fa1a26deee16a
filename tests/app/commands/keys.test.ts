import { describe, expect, test } from 'vitest';
import { keyCaps, matches, type Press, platformOf, showKeys } from '../../../app/commands/keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  ...none,
  key,
  code,
  ...held,
});

describe('matches', () => {
  test.each([
    ['A', press('a', 'KeyA')],
    ['Escape', press('Escape', 'Escape')],
    ['.', press('.', 'Period')],
    ['?', press('?', 'Slash', { shiftKey: true })],
    ['?', press('?', 'Minus', { shiftKey: true })],
    ['Shift+1', press('!', 'Digit1', { shiftKey: true })],
    ['Shift+1', press('1', 'Digit1', { shiftKey: true })],
    ['Mod+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })],
    ['+', press('+', 'Equal', { shiftKey: true })],
  ])('%s is that key', (written, pressed) => {
    expect(matches(written, pressed, 'other')).toBe(true);
  });

  test.each([
    ['A', press('a', 'KeyA', { ctrlKey: true })],
    ['A', press('a', 'KeyA', { altKey: true })],
    ['A', press('A', 'KeyA', { shiftKey: true })],
    ['Mod+Z', press('z', 'KeyZ', { ctrlKey: true, shiftKey: true })],
    ['Mod+Z', press('z', 'KeyZ')],
    ['Shift+1', press('1', 'Digit1')],
    ['Mod+Z', press('z', 'KeyZ', { ctrlKey: true, metaKey: true })],
  ])('%s is not', (written, pressed) => {
    expect(matches(written, pressed, 'other')).toBe(false);
  });

  test.each([
    ['Hangul', press('ㅁ', 'KeyA')],
    ['kana', press('ち', 'KeyA')],
    ['an input method', press('Process', 'KeyA')],
  ])('under %s the place of the key decides', (_, pressed) => {
    expect(matches('A', pressed, 'other')).toBe(true);
    expect(matches('Mod+A', { ...pressed, ctrlKey: true }, 'other')).toBe(true);
  });

  test('on another Latin layout the letter decides', () => {
    // AZERTY: Q stands where A is elsewhere.
    expect(matches('A', press('q', 'KeyA'), 'other')).toBe(false);
    expect(matches('A', press('a', 'KeyQ'), 'other')).toBe(true);
  });

  test('Mod is Cmd on a Mac, and Ctrl is not', () => {
    expect(matches('Mod+Z', press('z', 'KeyZ', { metaKey: true }), 'mac')).toBe(true);
    expect(matches('Mod+Z', press('z', 'KeyZ', { ctrlKey: true }), 'mac')).toBe(false);
  });

  test('Alt+1 on a Mac writes ¡ and is still Alt+1', () => {
    expect(matches('Alt+1', press('¡', 'Digit1', { altKey: true }), 'mac')).toBe(true);
  });
});

test('keys are written as the keyboard has them', () => {
  expect(showKeys('Mod+Shift+Z', 'other')).toBe('Ctrl+Shift+Z');
  expect(showKeys('Mod+Shift+Z', 'mac')).toBe('⌘⇧Z');
  expect(keyCaps('+', 'other')).toEqual(['+']);
  expect(platformOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('mac');
  expect(platformOf('Mozilla/5.0 (X11; Linux x86_64)')).toBe('other');
});
