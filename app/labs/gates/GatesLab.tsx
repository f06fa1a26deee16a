// Chapter 2: a gate is a line across the plane, and XOR is what lies between two.

import { useMemo, useState } from 'react';
import { gateDocument, gates, type Neuron, regionOf, truthRows, xorDocument } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { contourOf } from '../../surface/contour.ts';
import { Choice } from '../Choice.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { OpenButton } from '../OpenButton.tsx';
import { texts } from './texts.ts';

const names = ['AND', 'NAND', 'OR', 'XOR'] as const;
const range = [-0.5, 1.5] as const;
const steps = 81;
const size = 320;

export function GatesLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const [gate, setGate] = useState<(typeof names)[number]>('AND');
  const [neuron, setNeuron] = useState<Neuron>(gates.AND);
  const graphFor = useMemo(
    () =>
      gate === 'XOR' ? xorDocument : (rows?: typeof truthRows) => gateDocument(neuron, rows ?? truthRows),
    [gate, neuron],
  );
  const { fires, lines, truth } = useMemo(() => regionOf(graphFor, range, steps), [graphFor]);
  const { w, b } = neuron;
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <Choice
          legend={text('gate')}
          options={names}
          chosen={gate}
          choose={(name) => {
            setGate(name);
            if (name !== 'XOR') setNeuron(gates[name]);
          }}
          nameOf={(name) => name}
        />
        {gate !== 'XOR' && (
          <fieldset className="lab-choice">
            <legend>{text('numbers')}</legend>
            <LabNumber name="w1" value={w[0]} write={(value) => setNeuron({ b, w: [value, w[1]] })} />
            <LabNumber name="w2" value={w[1]} write={(value) => setNeuron({ b, w: [w[0], value] })} />
            <LabNumber name="b" value={b} write={(value) => setNeuron({ w, b: value })} />
          </fieldset>
        )}
        <OpenButton title={`${title}: ${gate}`} graph={() => graphFor()} />
      </div>
      <div className="gates-row">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text('map', { gate })}>
          <path className="gates-region" d={regionPath(fires)} />
          {lines.map((heights, unit) => (
            <path key={linePath(heights) || unit} className="gates-line" d={linePath(heights)} />
          ))}
          <Axes />
          {truthRows.map(([x1, x2], row) => (
            <circle
              key={`${x1} ${x2}`}
              className="gates-dot"
              data-fires={truth[row] === 1}
              cx={placeOf(x1)}
              cy={size - placeOf(x2)}
              r={8}
            />
          ))}
        </svg>
        <div>
          <table className="lab-table">
            <caption className="lab-caption">{text('truth')}</caption>
            <thead>
              <tr>
                <th scope="col">x1</th>
                <th scope="col">x2</th>
                <th scope="col">{gate}</th>
              </tr>
            </thead>
            <tbody>
              {truthRows.map(([x1, x2], row) => (
                <tr key={`${x1} ${x2}`}>
                  <td>{x1}</td>
                  <td>{x2}</td>
                  <td>
                    <b>{truth[row]}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="lab-note">{text(gate === 'XOR' ? 'two' : 'rule')}</p>
        </div>
      </div>
    </div>
  );
}

const placeOf = (value: number): number => ((value - range[0]) / (range[1] - range[0])) * size;

const cell = size / (steps - 1);

/** A strip for each run of points that fire. */
function regionPath(fires: Float64Array): string {
  let path = '';
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const from = column;
      while (column < steps && fires[row * steps + column] === 1) column++;
      if (column === from) continue;
      const [x, y] = [(from - 0.5) * cell, size - (row + 0.5) * cell];
      path += `M${x.toFixed(2)} ${y.toFixed(2)}h${((column - from) * cell).toFixed(2)}v${(cell + 0.05).toFixed(2)}H${x.toFixed(2)}z`;
    }
  }
  return path;
}

const linePath = (heights: Float64Array): string =>
  contourOf(heights, steps)
    .map(([[x, y], [toX, toY]]) => `M${x * cell} ${size - y * cell}L${toX * cell} ${size - toY * cell}`)
    .join('');

const Axes = () => (
  <g className="gates-axes">
    <path d={`M0 ${size - placeOf(0)}H${size}M${placeOf(0)} 0V${size}`} />
    <text x={size - 20} y={size - placeOf(0) + 16}>
      x1
    </text>
    <text x={placeOf(0) - 20} y={16}>
      x2
    </text>
    <text x={placeOf(1)} y={size - placeOf(0) + 20} textAnchor="middle">
      1
    </text>
    <text x={placeOf(0) - 18} y={size - placeOf(1) + 4}>
      1
    </text>
  </g>
);
