// What formulas call a node: its label, else its id, set as LaTeX that can neither break out nor run anything.

import type { GraphNode } from '../document/document.ts';

/**
 * One letter, with digits behind it, is set as a variable: x, W1 → W_{1}, and so are the Greek ones that ops call their
 * inputs; anything else upright, as text.
 */
export function latexName(node: Pick<GraphNode, 'id' | 'label'>): string {
  const name = node.label ?? node.id;
  const [, letter, digits] = /^([A-Za-z]|alpha|beta|gamma)(\d*)$/.exec(name) ?? [];
  if (letter === undefined || digits === undefined) return `\\text{${escapeText(name)}}`;
  const variable = letter.length === 1 ? letter : `\\${letter}`;
  return digits === '' ? variable : `${variable}_{${digits}}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const escapeText = (text: string): string =>
  text.replace(/[\\^~]|[{}$&#_%]/g, (sign) => escapes[sign] ?? `\\${sign}`);
