// Over the page while a teacher chooses what a lesson hides: a button over each number that can be asked for.

import { ViewportPortal } from '@xyflow/react';
import { type NumberId, placeOf, type Question, questionsOf } from '../../engine/quizzing.ts';
import { useDerived } from '../editor/EditorContext.tsx';
import { PickButton } from '../lessons/authoring/PickButton.tsx';
import type { Place } from '../numbers/place.ts';
import { useReached } from '../numbers/useNumber.ts';
import type { Spot } from './placeLabels.ts';
import { useProjected } from './screen.ts';
import './blanks.css';

export function Picks() {
  const plan = useDerived(({ computed }) => computed.run.plan);
  return (
    <ViewportPortal>
      <div className="canvas-blanks">
        {questionsOf(plan).flatMap(({ id, names }) =>
          names.map((name) => <Pick key={`${id} ${name}`} name={name} names={names} />),
        )}
      </div>
    </ViewportPortal>
  );
}

interface PickProps {
  readonly name: NumberId;
  readonly names: Question['names'];
}

function Pick({ name, names }: PickProps) {
  const spot = useProjected(({ spots }) => spots.get(name));
  const place = placeOf(name);
  if (spot === undefined || place === null) return null;
  return <PickAt place={place} spot={spot} names={names} />;
}

/** Where the steps have come to: elsewhere there is no number to be seen. */
function PickAt({
  place,
  spot,
  names,
}: Omit<PickProps, 'name'> & { readonly place: Place; readonly spot: Spot }) {
  const { state } = useReached(place);
  if (state !== 'shown') return null;
  const { x, y, width, height } = spot;
  return (
    <div className="canvas-blank" style={{ left: x - 4, top: y + height / 2, width: width + 8 }}>
      <PickButton names={names} />
    </div>
  );
}
