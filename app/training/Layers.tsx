// By layer, of the batch on the canvas: how outputs, weights and gradients are spread, and how long the gradient is.

import { type Computed, ops, read, slotsOf, type Tensor } from '../../engine/index.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { histogramOf, normOf } from './histogram.ts';
import { texts } from './texts.ts';

/** More layers than this are not read at a glance. */
const most = 40;

export function Layers() {
  const text = useTexts(texts);
  const { derived } = useEditor();
  // A pass rewrites the arena in place.
  useDerived((state) => state.revision);
  const language = useSession((session) => session.language);
  const nodes = useDocument(({ model }) => model.nodes);
  const layers = layersOf(derived.getState().computed);
  const norms = layers.map(({ gradient }) => (gradient === null ? 0 : normOf(gradient.data)));
  const longest = Math.max(...norms, 1e-300);
  if (layers.length === 0) return <p className="training-hint">{text('noLayers')}</p>;
  const nameOf = (id: string): string => {
    const node = nodes.get(id);
    return node?.label ?? ops.get(node?.type ?? '')?.text[language].name ?? id;
  };
  return (
    <table className="training-layers">
      <thead>
        <tr>
          <td />
          <th scope="col">{text('activations')}</th>
          <th scope="col">{text('weights')}</th>
          <th scope="col">{text('gradients')}</th>
          <th scope="col">{text('norm')}</th>
        </tr>
      </thead>
      <tbody>
        {layers.map(({ node, output, weight, gradient }, at) => (
          <tr key={node}>
            <th scope="row" title={nameOf(node)}>
              {nameOf(node)}
            </th>
            <Cell tensor={output} kind="forward" what={text('activations')} node={nameOf(node)} />
            <Cell tensor={weight} kind="parameter" what={text('weights')} node={nameOf(node)} />
            <Cell tensor={gradient} kind="backward" what={text('gradients')} node={nameOf(node)} />
            <td>
              {gradient !== null && (
                <>
                  <span
                    className="training-norm"
                    style={{ width: `${(100 * (norms[at] ?? 0)) / longest}%` }}
                  />
                  <small>{formatNumber(norms[at] ?? 0, 2)}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Layer {
  readonly node: string;
  readonly output: Tensor | null;
  readonly weight: Tensor | null;
  readonly gradient: Tensor | null;
}

/** Nodes that own weights, parameters, and activations, in the order of computation. */
function layersOf({ graph, run }: Computed): readonly Layer[] {
  const { plan } = run;
  const at = (buffer: number | null | undefined): Tensor | null =>
    buffer === null || buffer === undefined ? null : read(run, buffer);
  const weights = new Map([...plan.parameters].toReversed().map(([, slots]) => [slots.node, slots] as const));
  return graph.nodes
    .filter(({ id, op }) => weights.has(id) || op.category === 'activations')
    .slice(0, most)
    .map(({ id }) => {
      const slots = weights.get(id);
      return {
        node: id,
        output: at(slotsOf(plan, id)?.value),
        weight: at(slots?.value),
        gradient: at(slots?.gradient ?? slotsOf(plan, id)?.gradient),
      };
    });
}

const bins = 16;
const box = { width: 48, height: 20 } as const;

const bar = (at: number, height: number): string =>
  `M${(at * box.width) / bins} ${box.height}v${-height}h${box.width / bins - 0.5}v${height}z`;

interface CellProps {
  readonly tensor: Tensor | null;
  readonly kind: string;
  readonly what: string;
  readonly node: string;
}

function Cell({ tensor, kind, what, node }: CellProps) {
  const text = useTexts(texts);
  const histogram = tensor === null ? null : histogramOf(tensor.data, bins);
  if (histogram === null) return <td>–</td>;
  const { count, least, most: greatest, bins: counts } = histogram;
  const tallest = Math.max(...counts);
  const words = text('histogram', {
    what,
    node,
    count,
    least: formatNumber(least, 3),
    most: formatNumber(greatest, 3),
  });
  return (
    <td>
      <svg width={box.width} height={box.height} role="img" aria-label={words} data-kind={kind}>
        <title>{words}</title>
        <path d={counts.map((each, at) => bar(at, (each / tallest) * box.height)).join('')} />
      </svg>
    </td>
  );
}
