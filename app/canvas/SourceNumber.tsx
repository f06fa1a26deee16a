// A source: its label, and below it the number that enters the graph, to be typed over in place.

import type { Tensor } from '../../engine/index.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { isWritten, shapeText } from '../numbers/briefly.ts';
import { useNumber } from '../numbers/useNumber.ts';
import { HeatMap } from './HeatMap.tsx';
import { mapSize } from './labelForms.ts';
import { labelText } from './labelText.ts';
import { NumberField } from './NumberField.tsx';
import { useScreen, useScreenState } from './screen.ts';

interface SourceNumberProps {
  readonly id: string;
  readonly label: string;
}

export function SourceNumber({ id, label }: SourceNumberProps) {
  const isEditing = useScreenState(({ editing }) => editing === id);
  return (
    <div className="canvas-body canvas-source">
      <span className="canvas-source-label" title={label}>
        {label}
      </span>
      {isEditing ? <NumberField id={id} label={label} /> : <Value id={id} />}
    </div>
  );
}

function Value({ id }: { readonly id: string }) {
  const { state } = useScreen();
  const number = useNumber({ kind: 'node', id, slot: 'value' });
  const digits = useSession((session) => session.digits);
  const isTyped = useDocument(({ model }) => typeof (model.nodes.get(id)?.params.value ?? 0) === 'number');
  if (number.state !== 'shown')
    return <span className="canvas-source-value is-absent">{number.state === 'blank' ? '?' : '—'}</span>;
  const { tensor, raw } = number;
  const hooks = { 'data-testid': `node-${id}-value`, 'data-raw': raw, title: raw };
  if (!isWritten(tensor.shape)) return <TensorValue {...hooks} tensor={tensor} />;
  const text = labelText(tensor, 'numbers', digits);
  if (!isTyped)
    return (
      <span className="canvas-source-value" {...hooks}>
        {text}
      </span>
    );
  return (
    <button
      type="button"
      className="canvas-source-value is-typed nokey"
      tabIndex={-1}
      {...hooks}
      onClick={() => state.setState({ editing: id })}
    >
      {text}
    </button>
  );
}

function TensorValue({ tensor, ...hooks }: { readonly tensor: Tensor; readonly title: string | undefined }) {
  const { width, height } = mapSize(tensor.shape);
  return (
    <span className="canvas-source-value is-tensor" {...hooks}>
      <svg width={width} height={height} aria-hidden="true">
        <HeatMap tensor={tensor} x={0} y={0} height={height} />
      </svg>
      {shapeText(tensor.shape)}
    </span>
  );
}
