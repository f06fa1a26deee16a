// What the net says over its plane or line, large: the output, or the unit that is chosen or pointed at.

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { nameOf } from '../canvas/nameOf.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Picture } from './draw.ts';
import { Frame } from './Frame.tsx';
import { hasNeurons, pictureOf, readingAt, shownUnit } from './picture.ts';
import type { Field, Unit } from './surfaces.ts';
import { texts } from './texts.ts';
import { useSurfaces } from './useSurfaces.ts';
import './surface.css';

interface SurfaceViewProps {
  /** `wide`: what belongs to it stands beside the picture. */
  readonly layout: 'tall' | 'wide';
  /** The node that it is about: its first unit is shown, if nothing else is asked for. */
  readonly node?: string;
}

export function SurfaceView({ layout, node }: SurfaceViewProps) {
  const text = useTexts(texts);
  const { store } = useSurfaces();
  const state = useStore(store);
  const [point, read] = useState<number | null>(null);
  const shown = shownUnit(state, node);
  const name = useUnitName(shown);
  const { field, values, style, neurons } = state;
  if (field === null || values === null) return <p className="surface-hint">{text('nothing')}</p>;
  const picture = pictureOf(field, values, shown, style);
  const [across = '', up = ''] = field.columns;
  const isLine = picture.ranges.length === 1;
  const reading =
    point !== null && point < field.surface.plane.points ? readingAt(picture, field, point) : null;
  return (
    <div className={`surface is-${layout}`}>
      <Frame
        picture={picture}
        columns={field.columns}
        label={text(isLine ? 'line' : 'picture', { what: name, across, up })}
        point={point}
        read={read}
      />
      <div className="surface-side">
        <Choice field={field} shown={shown} choose={(chosen) => store.setState({ chosen })} />
        <output className="surface-reading">{reading ?? text('hint')}</output>
        <Legend picture={picture} />
        {!isLine && (
          <Switch
            name={text('discrete')}
            isOn={style === 'discrete'}
            turn={() => store.setState({ style: style === 'discrete' ? 'smooth' : 'discrete' })}
          />
        )}
        <Switch name={text('neurons')} isOn={neurons} turn={() => store.setState({ neurons: !neurons })} />
      </div>
    </div>
  );
}

function useUnitName(shown: Unit | null): string {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const model = useDocument((document) => document.model);
  return shown === null
    ? text('output')
    : text('unit', { node: nameOf(model.nodes.get(shown.node), language), unit: shown.unit + 1 });
}

interface ChoiceProps {
  readonly field: Field;
  readonly shown: Unit | null;
  readonly choose: (unit: Unit | null) => void;
}

/** More units than this are not listed. */
const mostUnits = 32;

function Choice({ field, shown, choose }: ChoiceProps) {
  const text = useTexts(texts);
  const id = useId();
  const language = useSession((session) => session.language);
  const model = useDocument((document) => document.model);
  const nodes = [...field.surface.units].filter(([node]) => hasNeurons(model.nodes.get(node)?.type ?? ''));
  return (
    <p className="surface-choice">
      <label htmlFor={id}>{text('shown')}</label>
      <select
        id={id}
        value={shown === null ? '' : `${shown.unit} ${shown.node}`}
        onChange={({ target: { value } }) => {
          const [unit = '', ...node] = value.split(' ');
          choose(value === '' ? null : { node: node.join(' '), unit: Number(unit) });
        }}
      >
        <option value="">{text('output')}</option>
        {nodes.map(([node, units]) => (
          <optgroup key={node} label={nameOf(model.nodes.get(node), language)}>
            {Array.from({ length: Math.min(units, mostUnits) }, (_, unit) => unit).map((unit) => (
              <option key={unit} value={`${unit} ${node}`}>
                {text('unit', { node: nameOf(model.nodes.get(node), language), unit: unit + 1 })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly turn: () => void;
}

const Switch = ({ name, isOn, turn }: SwitchProps) => (
  <label className="surface-switch">
    <input type="checkbox" checked={isOn} onChange={turn} />
    {name}
  </label>
);

const shapes = ['●', '■', '▲', '◆'];

/** What the colours mean, and the shapes of the points. */
function Legend({ picture: { look, marks, ranges, points } }: { readonly picture: Picture }) {
  const text = useTexts(texts);
  const names = marks.kind === 'values' ? [] : marks.names;
  return (
    <div className="surface-legend">
      {look.kind === 'values' && ranges.length === 2 && (
        <p className="surface-scale">
          {formatNumber(-look.reach, 2)}
          <span />
          {formatNumber(look.reach, 2)}
        </p>
      )}
      <ul>
        {names.map((name, at) => (
          <li key={name}>
            <span aria-hidden data-class={at % 5}>
              {shapes[at % 4]}
            </span>{' '}
            {name}
          </li>
        ))}
        {points.some(({ part }) => part !== 'train') && <li>{`○ ${text('apart')}`}</li>}
      </ul>
    </div>
  );
}
