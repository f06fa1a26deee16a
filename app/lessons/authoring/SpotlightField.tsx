// What the page speaks of: nodes and wires, taken from what is selected on the canvas.

import { X } from 'lucide-react';
import type { Document } from '../../../engine/index.ts';
import { useDocument, useSession } from '../../editor/EditorContext.tsx';
import { addSpotlight, removeSpotlight } from './edits.ts';
import { isDrawn } from './problems.ts';
import { Section } from './Section.tsx';
import { useWriting, type Written } from './useWriting.ts';

export function SpotlightField({ written: { page, at } }: { readonly written: Written }) {
  const { edit, text } = useWriting();
  const document = useDocument((each) => each);
  const selection = useSession((session) => session.selection);
  const selected = [...selection.nodes, ...selection.edges];
  const { spotlight } = page;
  return (
    <Section
      part="spotlight"
      name={text('spotlight')}
      says={spotlight.length === 0 ? text('none') : String(spotlight.length)}
    >
      {spotlight.length > 0 && (
        <ul className="author-chips">
          {spotlight.map((id) => (
            <li key={id} data-gone={!isDrawn(id, document)}>
              <span>{isDrawn(id, document) ? nameOf(id, document) : text('goneName', { id })}</span>
              <button
                type="button"
                aria-label={text('unlight', { name: nameOf(id, document) })}
                onClick={() => edit(removeSpotlight(at, id))}
              >
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="author-line">
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={selected.length === 0}
          onClick={() => {
            if (selected.length > 0) edit(addSpotlight(at, selected));
          }}
        >
          {text('useSelection')}
        </button>
        {selected.length === 0 && <span className="author-quiet">{text('selectFirst')}</span>}
      </div>
    </Section>
  );
}

/** As people call it: a node or a block by its label, a wire by its ends. */
function nameOf(id: string, { model, blocks }: Document): string {
  const called = (node: string): string => model.nodes.get(node)?.label ?? blocks.get(node)?.label ?? node;
  const wire = model.edges.get(id);
  return wire === undefined ? called(id) : `${called(wire.source)} → ${called(wire.target)}`;
}
