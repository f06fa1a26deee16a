// What formulas call a node: its label, else its id, set as LaTeX that can neither break out nor run anything.

import type { GraphNode } from '../document/document.ts';

/** One letter, with digits or primes behind it, is set as a variable: x, W1 → W_{1}; anything else upright, as text. */
export function latexName(node: Pick<GraphNode, 'id' | 'label'>): string {
  const name = node.label ?? node.id;
  const variable = /^([A-Za-z])(\d*)$/.exec(name);
  if (variable !== null) return variable[2] === '' ? name : `${variable[1]}_{${variable[2]}}`;
  return `\\text{${escapeText(name)}}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escapeText = (text: string): string =>
  text.replace(/[\\^~]|[{}$&#_%]/g, (sign) => escapes[sign] ?? `\\${sign}`);
