// What is wired to a node's inputs and of which shape, and the shape that comes out.

import { Unplug } from 'lucide-react';
import { type GraphEdge, type GraphNode, type Op, ops } from '../../engine/index.ts';
import { disconnect } from '../editing/connect.ts';
import { incomingTo, inputsOf } from '../editing/portsOf.ts';
import { useDerived, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { shapeText } from '../numbers/briefly.ts';
import { selectEdges } from '../session/selection.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from './texts.ts';

export function NodeWires({ node: { id, type, params } }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const model = useDocument((document) => document.model);
  const incoming = incomingTo(model, id);
  const used = [...model.edges.values()].filter(({ source }) => source === id).length;
  const op = ops.get(type);
  const inputs = inputsOf(op, incoming, params)
    .map((input) => ({ input, wire: incoming.find(({ targetHandle }) => targetHandle === input) }))
    // The spare input of a variadic op is not missing.
    .filter(({ wire }, index) => wire !== undefined || index < 2 || !isVariadic(op));
  return (
    <section className="inspector-wires">
      {inputs.map(({ input, wire }) => (
        <Input
          key={input}
          input={input}
          wire={wire}
          unwired={text(isOwned(op, input) ? 'ownedInput' : 'unwired')}
        />
      ))}
      <p>
        <span>{text('output')}</span>
        <span>{text('usedBy', { count: used })}</span>
        <ShapeOf node={id} />
      </p>
    </section>
  );
}

const isVariadic = (op: Op | undefined): boolean => op?.kind === 'compute' && op.inputs === 'variadic';

const isOwned = (op: Op | undefined, input: string): boolean =>
  op?.kind === 'compute' &&
  op.inputs !== 'variadic' &&
  op.inputs.some(({ name, owned }) => name === input && owned !== null);

interface InputProps {
  readonly input: string;
  readonly wire: GraphEdge | undefined;
  readonly unwired: string;
}

function Input({ input, wire, unwired }: InputProps) {
  const text = useTexts(texts);
  const { document, session } = useEditor();
  const nodes = useDocument((all) => all.model.nodes);
  if (wire === undefined) {
    return (
      <p>
        <span>{input}</span>
        <span className="inspector-quiet">{unwired}</span>
      </p>
    );
  }
  const cut = text('cut', { input });
  const source = nodes.get(wire.source)?.label ?? wire.source;
  return (
    <p>
      <span>{input}</span>
      <button
        type="button"
        className="inspector-wire"
        aria-label={text('wireFrom', { node: source })}
        onClick={() => session.setState({ selection: selectEdges([wire.id]) })}
      >
        {source}
      </button>
      <ShapeOf node={wire.source} />
      <IconButton name={cut} run={() => document.edit(disconnect(wire.id), 'commit')}>
        <Unplug aria-hidden="true" />
      </IconButton>
    </p>
  );
}

function ShapeOf({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const shape = useDerived(({ computed: { graph } }) => graph.nodes[graph.indexOf.get(node) ?? -1]?.shape);
  return <span>{shape === undefined ? '–' : shape.length === 0 ? text('number') : shapeText(shape)}</span>;
}
