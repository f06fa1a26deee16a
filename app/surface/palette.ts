// The colours of the theme as numbers, for what is painted pixel by pixel.

import type { Palette, Rgb } from './paint.ts';

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): Rgb => rgbOf(style.getPropertyValue(name));
  return {
    paper: token('--page'),
    ink: token('--ink'),
    classes: ['--backward', '--forward', '--parameter', '--problem', '--line-strong'].map(token),
    gap: token('--line'),
  };
}

/** Tokens are written as six hexadecimal digits. */
function rgbOf(token: string): Rgb {
  const value = Number.parseInt(token.trim().slice(1), 16) || 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const cssOf = ([red, green, blue]: Rgb, alpha = 1): string =>
  `rgb(${red} ${green} ${blue} / ${alpha})`;
