// The numbers on the page by name, as tests find them: `edge-e1-gradient`, `node-mul-value`, `parameter-affine.w-gradient`.

export interface Place {
  readonly kind: 'edge' | 'node' | 'parameter';
  readonly id: string;
  readonly slot: 'value' | 'gradient';
}

/** A place written out. */
export type NumberId = `${Place['kind']}-${string}-${Place['slot']}`;

export const numberId = ({ kind, id, slot }: Place): NumberId => `${kind}-${id}-${slot}`;

/** The place that a text names; null where it names none. Ids may hold hyphens themselves. */
export function placeOf(text: string): Place | null {
  const [, kind, id, slot] = /^(edge|node|parameter)-(.+)-(value|gradient)$/s.exec(text) ?? [];
  if (kind === undefined || id === undefined || slot === undefined) return null;
  return { kind: kind as Place['kind'], id, slot: slot as Place['slot'] };
}
