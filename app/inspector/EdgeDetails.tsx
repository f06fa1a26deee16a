// One wire: where it runs, what flows forward along it, and what comes back.

import type { GraphEdge } from '../../engine/index.ts';
import { useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { ProblemList } from '../problems/ProblemList.tsx';
import { Nudged } from './Nudged.tsx';
import { SlotView } from './SlotView.tsx';
import { texts } from './texts.ts';

export function EdgeDetails({ edge }: { readonly edge: GraphEdge }) {
  const text = useTexts(texts);
  const nodes = useDocument((document) => document.model.nodes);
  const called = (id: string): string => nodes.get(id)?.label ?? id;
  return (
    <>
      <h3>{text('wire')}</h3>
      <dl className="inspector-facts">
        <div>
          <dt>{text('from')}</dt>
          <dd>{called(edge.source)}</dd>
        </div>
        <div>
          <dt>{text('to')}</dt>
          <dd>
            {called(edge.target)}, {text('input', { input: edge.targetHandle })}
          </dd>
        </div>
      </dl>
      <ProblemList edge={edge.id} />
      <SlotView name={text('value')} place={{ kind: 'edge', id: edge.id, slot: 'value' }} />
      <SlotView name={text('gradient')} place={{ kind: 'edge', id: edge.id, slot: 'gradient' }} />
      <Nudged place={{ kind: 'edge', id: edge.id }} />
    </>
  );
}
