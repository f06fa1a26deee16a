// Over the page while a quiz lasts: a field where each hidden number stands, a button over each gradient that may be wrong.

import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { placeOf, type Question } from '../../engine/quizzing.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { BlankField } from '../quiz/BlankField.tsx';
import { nodesAround } from '../quiz/nodesAround.ts';
import { questionsFor } from '../quiz/paper.ts';
import { SuspectButton } from '../quiz/SuspectButton.tsx';
import { texts } from '../quiz/texts.ts';
import { useFirstFocus } from '../quiz/useFirstFocus.ts';
import { field } from './labelForms.ts';
import type { Spot } from './placeLabels.ts';
import { readable } from './readable.ts';
import { useProjected, useScreen } from './screen.ts';
import { useIsReady } from './useViewport.ts';
import './blanks.css';

export function Blanks() {
  const quiz = useSession((session) => session.quiz?.quiz ?? null);
  const computed = useDerived((derived) => derived.computed);
  const spots = useProjected((projected) => projected.spots);
  if (quiz === null) return null;
  const questions = questionsFor(quiz, computed);
  return (
    <ViewportPortal>
      <Layer key={quiz.seed} questions={questions}>
        {questions.map((question) => (
          <Blank key={question.id} question={question} spots={spots} />
        ))}
      </Layer>
    </ViewportPortal>
  );
}

interface LayerProps {
  readonly questions: readonly Question[];
  readonly children: ReactNode;
}

function Layer({ questions, children }: LayerProps) {
  const layer = useFirstFocus<HTMLFieldSetElement>('.blank-field');
  const { projection } = useScreen();
  const text = useTexts(texts);
  const show = useShow(questions);
  useEffect(() => projection.ask(new Set(questions.flatMap(({ names }) => names))), [projection, questions]);
  useEffect(() => () => projection.ask(new Set()), [projection]);
  return (
    <fieldset
      ref={layer}
      className="canvas-blanks"
      data-blanks
      aria-label={text('quiz')}
      onFocus={({ target }) => show(target)}
    >
      {children}
    </fieldset>
  );
}

/** Brings what is asked into view where it is too small to read, at first and wherever the focus goes. */
function useShow(questions: readonly Question[]): (field: HTMLElement) => void {
  const { canvas, document, session } = useEditor();
  const { getZoom } = useReactFlow();
  const { projection } = useScreen();
  const show = (id: string | undefined): void => {
    const question = questions.find((each) => each.id === id);
    if (question === undefined) return;
    const { spots } = projection.getState();
    const nodes = nodesAround(document.getState().document.model, question);
    canvas.current?.show([nameAt(question, spots) ?? question.id, ...nodes], legible());
  };
  const first = useEffectEvent(() => {
    const { covers, quiz } = session.getState();
    const open = questions.find(
      ({ id }) => quiz?.quiz.kind === 'mistake' || covers.get(id)?.kind === 'blank',
    );
    if (getZoom() < legible().least) show(open?.id);
  });
  const isReady = useIsReady();
  useEffect(() => {
    if (!isReady) return;
    // After a document that is new on the page has been shown whole.
    const frame = requestAnimationFrame(() => first());
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
  return (field) => {
    if (!isInView(field)) show(field.dataset.blank);
  };
}

/** By touch, fields are as large as fingers. */
const legible = () => (matchMedia('(pointer: coarse)').matches ? { least: 1 } : readable);

function isInView(field: HTMLElement): boolean {
  const page = field.closest('.react-flow')?.getBoundingClientRect();
  const { left, right, top, bottom } = field.getBoundingClientRect();
  return (
    page === undefined ||
    (left >= page.left && right <= page.right && top >= page.top && bottom <= page.bottom)
  );
}

interface BlankProps {
  readonly question: Question;
  readonly spots: ReadonlyMap<string, Spot>;
}

/** The first place where the number has room. */
const nameAt = ({ names }: Question, spots: BlankProps['spots']): Question['id'] | undefined =>
  names.find((each) => spots.get(each)?.clear === true) ?? names.find((each) => spots.has(each));

function Blank({ question, spots }: BlankProps) {
  const isMistake = useSession(({ quiz }) => quiz?.quiz.kind === 'mistake');
  const isBlank = useSession(({ covers }) => covers.get(question.id)?.kind === 'blank');
  const name = nameAt(question, spots);
  const spot = name === undefined ? undefined : spots.get(name);
  const place = name === undefined ? null : placeOf(name);
  if (spot === undefined || place === null || !(isMistake || isBlank)) return null;
  const style = {
    left: spot.x + field.margin,
    top: spot.y + spot.height / 2,
    width: spot.width - 2 * field.margin,
  };
  return (
    <div className="canvas-blank" style={style}>
      {isMistake ? <SuspectButton question={question.id} /> : <BlankField place={place} />}
    </div>
  );
}
