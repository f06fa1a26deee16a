// A number or tensor beside its wire, where the projection found room for it.

import { useSession } from '../editor/EditorContext.tsx';
import type { Place } from '../numbers/place.ts';
import { useNumber } from '../numbers/useNumber.ts';
import { markSigns } from '../session/cover.ts';
import { figureWidthOf } from './figureWidth.ts';
import type { Point } from './geometry.ts';
import { HeatMap } from './HeatMap.tsx';
import { mapSize } from './labelForms.ts';
import { labelText } from './labelText.ts';
import type { Spot } from './placeLabels.ts';
import { useProjected } from './screen.ts';

interface NumberLabelProps {
  readonly place: Place;
  /** The corner of the page from which the surrounding drawing counts. */
  readonly origin: Point;
  /** Put before the number: a total is marked as a sum. */
  readonly prefix?: string;
}

/** Of a sign before a label. */
const markWidth = 16;

export function NumberLabel({ place, origin, prefix = '' }: NumberLabelProps) {
  const key = `${place.kind}-${place.id}-${place.slot}`;
  const spot = useProjected(({ spots }) => spots.get(key));
  const digits = useSession((session) => session.digits);
  const number = useNumber(place);
  if (spot === undefined || number.state !== 'shown') return null;
  const { tensor, raw, isFresh, mark } = number;
  const { form } = spot;
  const text = (mark === null ? '' : `${markSigns[mark]} `) + prefix + labelText(tensor, form, digits);
  const names = [
    'canvas-number',
    `is-${place.slot}`,
    ...(isFresh ? ['is-fresh'] : []),
    ...(mark === null ? [] : [`is-${mark}`]),
    ...(spot.clear ? [] : ['is-crowded']),
  ];
  return (
    <g className={names.join(' ')}>
      <title>{raw}</title>
      {(isFresh || mark !== null) && (
        <rect
          className="canvas-number-plate"
          {...plateOf(
            spot,
            origin,
            form === 'map' ? spot.width + (mark === null ? 0 : markWidth) : figureWidthOf(text),
          )}
          rx={4}
        />
      )}
      <NumberText
        spot={spot}
        origin={origin}
        text={text}
        testId={key}
        raw={raw}
        indent={form === 'map' ? mapSize(tensor.shape).width + 6 : 0}
      />
      {form === 'map' && (
        <HeatMap tensor={tensor} x={spot.x - origin.x} y={spot.y - origin.y} height={spot.height} />
      )}
    </g>
  );
}

interface NumberTextProps {
  readonly spot: Spot;
  readonly origin: Point;
  readonly text: string;
  readonly testId: string;
  readonly raw: string | undefined;
  /** Room left of the text for a heat map. */
  readonly indent: number;
}

function NumberText({ spot, origin, text, testId, raw, indent }: NumberTextProps) {
  const x = indent > 0 ? spot.x + indent : anchorOf(spot);
  return (
    <text
      x={x - origin.x}
      y={spot.y + spot.height / 2 - origin.y}
      textAnchor={indent > 0 ? 'start' : spot.align}
      data-testid={testId}
      data-raw={raw}
    >
      {text}
    </text>
  );
}

const anchorOf = ({ x, width, align }: Spot): number =>
  x + { start: 0, middle: width / 2, end: width }[align];

/** As wide as the text, give or take, and where the text is. */
function plateOf({ x, y, width, height, align }: Spot, origin: Point, textWidth: number) {
  const wide = textWidth + 10;
  const left = x - 5 + { start: 0, middle: (width - textWidth) / 2, end: width - textWidth }[align];
  return { x: left - origin.x, y: y - origin.y - 1, width: wide, height: height + 2 };
}
