// One node: what it is, what is wrong with it, its numbers, its formulas, and what can be changed.

import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { type GraphNode, homesOf, limits, type Op, ops } from '../../engine/index.ts';
import { addLayer } from '../commands/addLayer.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useCommandState } from '../commands/useCommandState.ts';
import { setLabel } from '../editing/setLabel.ts';
import { setTarget } from '../editing/setTarget.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { lazyWithFormulas } from '../math/Formula.tsx';
import { ProblemList } from '../problems/ProblemList.tsx';
import { hasData } from '../training/trainable.ts';
import { Field } from './Field.tsx';
import { NodeWires } from './NodeWires.tsx';
import { Nudged } from './Nudged.tsx';
import { OptimizerState } from './OptimizerState.tsx';
import { OwnedParameters } from './OwnedParameters.tsx';
import { ParamFields } from './ParamFields.tsx';
import { SlotView } from './SlotView.tsx';
import { rowsOf } from './tensorRows.ts';
import { texts } from './texts.ts';

const DataFields = lazy(async () => ({ default: (await import('../data/DataFields.tsx')).DataFields }));

export function NodeDetails({ node }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const op = ops.get(node.type);
  return (
    <>
      <About node={node} op={op} />
      <ProblemList node={node.id} />
      <InBlock node={node.id} op={op} />
      <div className="inspector-fields">
        <Field
          name={text('label')}
          value={node.label ?? ''}
          maxLength={limits.text}
          read={(written) => written}
          write={(label, policy) => editor.document.edit(setLabel(node.id, label), policy)}
        />
        {op !== undefined &&
          (isData(op) ? (
            <Suspense fallback={null}>
              <DataFields node={node} />
            </Suspense>
          ) : (
            <ParamFields node={node} op={op} />
          ))}
      </div>
      <AddLayer />
      {op?.kind === 'source' && isData(op) ? (
        <Outputs node={node.id} outputs={op.outputs} />
      ) : (
        <Numbers node={node} />
      )}
      <Suspense fallback={null}>
        <Surface node={node.id} />
        <NodeFormulas node={node} op={op} />
        <Nudged place={{ kind: 'node', id: node.id }} />
        <NodeWires node={node} />
        <OwnedParameters node={node.id} />
        <OptimizerState parameter={node.id} />
        <Differentiate node={node.id} />
      </Suspense>
    </>
  );
}

const NodeFormulas = lazyWithFormulas(async () => (await import('./NodeFormulas.tsx')).NodeFormulas);
const NodeBlock = lazy(async () => ({ default: (await import('../blocks/NodeBlock.tsx')).NodeBlock }));

/** Fetched where there is something to open or to fold. */
function InBlock({ node, op }: { readonly node: string; readonly op: Op | undefined }) {
  const canOpen = op?.kind === 'compute' && op.expand !== null;
  const isInside = useDocument(({ blocks }) => blocks.size > 0 && homesOf(blocks).has(node));
  return (
    (canOpen || isInside) && (
      <Suspense>
        <NodeBlock node={node} can={canOpen ? 'open' : 'fold'} />
      </Suspense>
    )
  );
}

const SurfaceSection = lazy(async () => ({
  default: (await import('../surface/SurfaceSection.tsx')).SurfaceSection,
}));

/** What it says over the plane of the data; fetched only where there is data. */
function Surface({ node }: { readonly node: string }) {
  const isThere = useDocument(({ model }) => hasData(model));
  return isThere && <SurfaceSection node={node} />;
}

/** Side by side where they are single numbers. A table that is typed over shows the value already. */
function Numbers({ node: { id, type, params } }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const isSingle = useDerived(
    ({ computed: { graph } }) => graph.nodes[graph.indexOf.get(id) ?? -1]?.shape.length === 0,
  );
  const isTable = ops.get(type)?.kind === 'source' && rowsOf(params.value ?? null) !== null;
  return (
    <div className={isSingle ? 'inspector-pair' : 'inspector-stack'}>
      {!isTable && <SlotView name={text('value')} place={{ kind: 'node', id, slot: 'value' }} />}
      <SlotView name={text('gradient')} place={{ kind: 'node', id, slot: 'gradient' }} />
    </div>
  );
}

/** Where the node is a layer, or the activation of one. */
function AddLayer() {
  const { enabled } = useCommandState(addLayer);
  return (
    enabled && (
      <CommandButton command={addLayer} icon={Plus} show="both" className="button-outlined inspector-act" />
    )
  );
}

const isData = (op: Op): boolean => op.kind === 'source' && op.role === 'data';

/** The rows of the batch that is at hand. */
const Outputs = ({ node, outputs }: { readonly node: string; readonly outputs: readonly string[] }) =>
  outputs.map((handle) => (
    <SlotView key={handle} name={handle} place={{ kind: 'node', id: node, slot: 'value', handle }} />
  ));

function About({ node, op }: { readonly node: GraphNode; readonly op: Op | undefined }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  return (
    <header>
      <h3>{op?.text[language].name ?? node.type}</h3>
      <p className="inspector-about">
        {op?.text[language].about ?? text('unknownType', { type: node.type })}
      </p>
    </header>
  );
}

function Differentiate({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const isTarget = useDerived(({ computed }) => computed.run.plan.seed?.node === node);
  const isComputed = useDerived(({ computed }) => computed.graph.indexOf.has(node));
  if (isTarget) return <p className="inspector-quiet">{text('differentiated')}</p>;
  if (!isComputed) return null;
  return (
    <button
      type="button"
      className="button button-outlined"
      onClick={() => editor.document.edit(setTarget(node), 'commit')}
    >
      {text('differentiate')}
    </button>
  );
}
