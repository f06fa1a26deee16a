// Names that may stand in Python code: nothing that people wrote leaves an exporter but through here.

import { createNaming } from '../../document/ids.ts';
import { functionNames } from './support.ts';

const reserved = [
  'False None True and as assert async await break class continue def del elif else except finally for from global',
  'if import in is lambda match nonlocal not or pass raise return try type while with yield case self np math base64',
  'out dout print range len list float int str',
]
  .join(' ')
  .split(' ');

const longest = 40;

/** Letters, digits and underscores as they are, blanks and the like as underscores; null for what cannot be spelt so. */
export function identifierOf(text: string): string | null {
  const spelt = text.trim().replace(/[\s.\-–/]+/g, '_');
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(spelt) && spelt.length <= longest ? spelt : null;
}

/** Gives each wish a name that nothing has yet; `fallback` where the wish cannot be spelt. */
export type Name = (wish: string | null, fallback: string) => string;

export function createNames(): Name {
  const name = createNaming(new Set([...reserved, ...functionNames]));
  return (wish, fallback) => name((wish === null ? null : identifierOf(wish)) ?? fallback);
}
