// The mathematics of a node: its numbers put in, its derivatives, and the chain rule from the target to it.

import type { GraphNode, Op } from '../../engine/index.ts';
import { ChainRuleSection } from '../formula/ChainRuleSection.tsx';
import { NodeSteps } from './NodeSteps.tsx';
import { OpFormulas } from './OpFormulas.tsx';

export const NodeFormulas = ({ node, op }: { readonly node: GraphNode; readonly op: Op | undefined }) => (
  <>
    <NodeSteps node={node.id} />
    {op?.kind === 'compute' && <OpFormulas node={node} op={op} />}
    <ChainRuleSection node={node.id} />
  </>
);
