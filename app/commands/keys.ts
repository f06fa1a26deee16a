// Keys as written in the table of commands: matched against what is pressed, and written out for people.

/** What of a KeyboardEvent decides. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Platform = 'mac' | 'other';

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parseChord(written: string): Chord {
  const parts = written === '+' ? ['+'] : written.split('+');
  return {
    key: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

const isLetterOrDigit = (key: string): boolean => /^[a-z0-9]$/i.test(key);
const isSign = (key: string): boolean => key.length === 1 && !isLetterOrDigit(key);

/** Whether this press is that key. Shift is part of a sign already: "?" is Shift+/ here and elsewhere another key. */
export function matches(written: string, press: Press, platform: Platform): boolean {
  const chord = parseChord(written);
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const other = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || other || press.altKey !== chord.alt) return false;
  if (!isSign(chord.key) && press.shiftKey !== chord.shift) return false;
  return sameKey(chord.key, press);
}

const codesOfSigns: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  '-': 'Minus',
  '=': 'Equal',
};

/**
 * By the letter on the key, as people read it; by its place where the layout has no such letter there (Hangul, kana,
 * an input method, a digit under Shift or a letter under Alt).
 */
function sameKey(key: string, { key: pressed, code, shiftKey }: Press): boolean {
  if (pressed.toLowerCase() === key.toLowerCase()) return true;
  if (!isLetterOrDigit(key)) return !isAscii(pressed) && !shiftKey && code === codesOfSigns[key];
  if (isAscii(pressed) && /^[a-z]$/i.test(pressed)) return false;
  return code === (/[0-9]/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
}

/** One plain character; not so ㅁ, あ, "Process", "Dead". */
const isAscii = (pressed: string): boolean => /^[\x20-\x7e]$/.test(pressed);

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  '-': '−',
};

/** The caps to press, in order: ["Ctrl", "Shift", "Z"]. */
export function keyCaps(written: string, platform: Platform): readonly string[] {
  const parts = written === '+' ? ['+'] : written.split('+');
  return parts.map((part) => (platform === 'mac' ? macSigns[part] : undefined) ?? names[part] ?? part);
}

export const showKeys = (written: string, platform: Platform): string =>
  keyCaps(written, platform).join(platform === 'mac' ? '' : '+');

/** As the attribute aria-keyshortcuts wants it. */
export const ariaKeys = (written: string, platform: Platform): string =>
  written.replace('Mod', platform === 'mac' ? 'Meta' : 'Control');

export const platformOf = (agent: string): Platform => (/Mac|iPhone|iPad/.test(agent) ? 'mac' : 'other');
