// What is selected, read out: a node, a wire, or the graph as a whole.

import { Suspense } from 'react';
import { wholeBlock } from '../blocks/canOpen.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { lazyWithFormulas } from '../math/Formula.tsx';
import { EdgeDetails } from './EdgeDetails.tsx';
import { GraphOverview } from './GraphOverview.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { texts } from './texts.ts';
import './inspector.css';

export function Inspector() {
  return (
    <div className="inspector">
      <Selected />
    </div>
  );
}

const BlockDetails = lazyWithFormulas(async () => (await import('../blocks/BlockDetails.tsx')).BlockDetails);

function Selected() {
  const text = useTexts(texts);
  const { nodes, edges } = useSession((session) => session.selection);
  const [nodeId = '', edgeId = ''] = [[...nodes][0], [...edges][0]];
  const node = useDocument((document) => document.model.nodes.get(nodeId));
  const edge = useDocument((document) => document.model.edges.get(edgeId));
  const block = useDocument(({ blocks }) => (edges.size === 0 ? wholeBlock(blocks, nodes) : null));
  if (block !== null)
    return (
      <Suspense fallback={null}>
        <BlockDetails key={block} id={block} />
      </Suspense>
    );
  if (nodes.size + edges.size > 1)
    return <p className="inspector-quiet">{text('many', { count: nodes.size + edges.size })}</p>;
  if (node !== undefined) return <NodeDetails key={node.id} node={node} />;
  if (edge !== undefined) return <EdgeDetails key={edge.id} edge={edge} />;
  return <GraphOverview />;
}
