// Over the page while a quiz lasts: a field where each hidden number stands, a button over each gradient that may be wrong.

import { ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { placeOf, type Question } from '../../engine/quizzing.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { BlankField } from '../quiz/BlankField.tsx';
import { questionsFor } from '../quiz/paper.ts';
import { SuspectButton } from '../quiz/SuspectButton.tsx';
import { useFirstFocus } from '../quiz/useFirstFocus.ts';
import type { Spot } from './placeLabels.ts';
import { useProjected } from './screen.ts';
import './blanks.css';

export function Blanks() {
  const quiz = useSession((session) => session.quiz?.quiz ?? null);
  const computed = useDerived((derived) => derived.computed);
  const spots = useProjected((projected) => projected.spots);
  if (quiz === null) return null;
  return (
    <ViewportPortal>
      <Layer key={quiz.seed}>
        {questionsFor(quiz, computed).map((question) => (
          <Blank key={question.id} question={question} spots={spots} />
        ))}
      </Layer>
    </ViewportPortal>
  );
}

function Layer({ children }: { readonly children: ReactNode }) {
  const layer = useFirstFocus<HTMLDivElement>('.blank-field');
  return (
    <div ref={layer} className="canvas-blanks" data-blanks>
      {children}
    </div>
  );
}

interface BlankProps {
  readonly question: Question;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** At the first place where the number has room. */
function Blank({ question, spots }: BlankProps) {
  const isMistake = useSession(({ quiz }) => quiz?.quiz.kind === 'mistake');
  const isBlank = useSession(({ covers }) => covers.get(question.id)?.kind === 'blank');
  const name =
    question.names.find((each) => spots.get(each)?.clear === true) ??
    question.names.find((each) => spots.has(each));
  const spot = name === undefined ? undefined : spots.get(name);
  const place = name === undefined ? null : placeOf(name);
  if (spot === undefined || place === null || !(isMistake || isBlank)) return null;
  const width = Math.max(spot.width, isBlank ? leastWidth : 0);
  const style = {
    left: spot.x + (spot.width - width) / 2,
    top: spot.y + spot.height / 2,
    width,
  };
  return (
    <div className="canvas-blank" style={style}>
      {isMistake ? <SuspectButton question={question.id} /> : <BlankField place={place} />}
    </div>
  );
}

const leastWidth = 56;
