// What is lit of a lesson's spotlight: what stands inside a folded block is not drawn, so the block is lit in its place.

import { blocksAround, type Document, homesOf } from '../../engine/index.ts';
import { drawnOf } from '../blocks/drawn.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';

type Spotlight = ReadonlySet<string>;

export function litOf(spotlight: Spotlight, document: Pick<Document, 'model' | 'blocks'>): Spotlight {
  const { model, blocks } = document;
  const { folded, standIn } = drawnOf(document);
  if (folded.size === 0) return spotlight;
  const homes = homesOf(blocks);
  const drawn = (id: string): string => {
    const wire = model.edges.get(id);
    if (wire !== undefined) {
      const block = standIn.get(wire.source);
      return block !== undefined && block === standIn.get(wire.target) ? block : id;
    }
    return standIn.get(id) ?? blocksAround(homes, id).find((block) => folded.has(block)) ?? id;
  };
  return new Set([...spotlight].map(drawn));
}

const known = new WeakMap<Spotlight, { readonly document: Document; readonly lit: Spotlight }>();

/** Whether this node, wire or frame of a block is lit. */
export function useLit(id: string): boolean {
  const spotlight = useSession((session) => session.spotlight);
  return useDocument((document) => spotlight.size > 0 && litIn(spotlight, document).has(id));
}

/** All that is drawn asks the same. */
function litIn(spotlight: Spotlight, document: Document): Spotlight {
  const last = known.get(spotlight);
  if (last?.document === document) return last.lit;
  const lit = litOf(spotlight, document);
  known.set(spotlight, { document, lit });
  return lit;
}
