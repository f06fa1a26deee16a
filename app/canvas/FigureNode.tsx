// A node: a circle with its sign, a box with its name, or a source's label and number at the start of its wire.

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { useStepHere } from '../numbers/useNumber.ts';
import { Badge } from './Badge.tsx';
import { Fetching } from './Fetching.tsx';
import type { Figure } from './figure.ts';
import { HiddenValue } from './HiddenValue.tsx';
import { useLit } from './lit.ts';
import { Neurons } from './Neurons.tsx';
import { Ports } from './Ports.tsx';
import { SourceNumber } from './SourceNumber.tsx';
import { Stub, Total } from './Stub.tsx';
import { useProjected } from './screen.ts';
import type { FlowNode } from './toFlow.ts';

export const FigureNode = memo(function FigureNode({
  id,
  data,
  selected,
  positionAbsoluteX,
  positionAbsoluteY,
}: NodeProps<FlowNode>) {
  const { figure } = data;
  const step = useStepHere(id);
  const isTwin = useSession(({ highlighted }) => highlighted?.kind === 'node' && highlighted.id === id);
  const isLit = useLit(id);
  const stub = useProjected(({ outputs }) => outputs.ends.get(id));
  const hasTotal = useProjected(({ outputs }) => outputs.totals.has(id));
  const origin = { x: positionAbsoluteX, y: positionAbsoluteY };
  const names = [
    'canvas-node',
    `is-${figure.kind}`,
    ...(selected ? ['is-selected'] : []),
    ...(step === null
      ? []
      : ['is-active', step === 'forward' ? 'is-ahead' : step === 'update' ? 'is-update' : 'is-back']),
    ...(isTwin ? ['is-twin'] : []),
    ...(isLit ? ['is-lit'] : []),
  ];
  return (
    <div className={names.join(' ')}>
      <Body figure={figure} id={id} />
      {namesOutputs(figure) && <OutputNames figure={figure} />}
      {figure.kind === 'block' && <InputNames figure={figure} />}
      <Fetching id={id} />
      {figure.kind === 'box' && <Neurons id={id} />}
      {figure.kind !== 'source' && figure.label && (
        <span className="canvas-label" title={figure.label}>
          {figure.label}
        </span>
      )}
      {figure.kind !== 'source' &&
        (stub === undefined ? (
          <HiddenValue id={figure.result ?? id} />
        ) : (
          <Stub id={figure.result ?? id} figure={figure} length={stub} origin={origin} />
        ))}
      {hasTotal && <Total id={id} origin={origin} />}
      <Badge id={id} />
      <Ports id={id} figure={figure} isSelected={selected} />
    </div>
  );
});

function Body({ figure, id }: { readonly figure: Figure; readonly id: string }) {
  switch (figure.kind) {
    case 'circle':
      return <div className={signClass(figure.text)}>{figure.text}</div>;
    case 'box':
    case 'block':
    case 'unknown':
      return (
        <div className="canvas-body canvas-name" title={figure.text}>
          {figure.text}
        </div>
      );
    case 'source':
      return <SourceNumber id={id} label={figure.text} />;
    default:
      return figure.kind satisfies never;
  }
}

const namesOutputs = ({ kind, ports }: Figure): boolean =>
  kind === 'block' || ports.filter(({ end }) => end === 'source').length > 1;

/** Where there are several, each says what comes out of it. */
const OutputNames = ({ figure: { ports } }: { readonly figure: Figure }) =>
  ports.map(
    ({ id, end, y }) =>
      end === 'source' && (
        <span key={id} className="canvas-output" style={{ top: y }}>
          {id}
        </span>
      ),
  );

/** A folded block says what goes into it. */
const InputNames = ({ figure: { ports } }: { readonly figure: Figure }) =>
  ports.map(
    ({ id, end, y }) =>
      end === 'target' && (
        <span key={id} className="canvas-input" style={{ top: y }}>
          {id}
        </span>
      ),
  );

/** A single sign is set large, a word such as exp or log small enough for its circle. */
const signClass = (sign: string): string =>
  `canvas-body canvas-sign ${[...sign].length === 1 ? 'is-single' : 'is-word'}`;
