// A lesson as it is read: at the side, or on a small screen as a sheet that folds.

import { ChevronDown, ChevronUp, LogOut } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { withPanel } from '../commands/togglePanel.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { LessonFoot } from './LessonFoot.tsx';
import { LessonText } from './LessonText.tsx';
import { inLanguage, type Lesson } from './lessonData.ts';
import { lessonOf } from './lessonOf.ts';
import type { LessonState } from './lessonState.ts';
import { PageQuestion } from './PageQuestion.tsx';
import { endLesson, isChanged, putBack } from './teacher.ts';
import { texts } from './texts.ts';
import './lesson.css';

type Form = 'side' | 'sheet';

export function LessonPanel({ form }: { readonly form: Form }) {
  const state = useSession((session) => session.lesson);
  const isOpen = useSession((session) => session.panels.has('lesson'));
  const lesson = useDocument(lessonOf);
  if (state === null || lesson === null) return null;
  if (!isOpen) return <Folded state={state} lesson={lesson} />;
  return <Unfolded state={state} lesson={lesson} form={form} />;
}

interface Props {
  readonly state: LessonState;
  readonly lesson: Lesson;
}

function Unfolded({ state, lesson, form }: Props & { readonly form: Form }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const page = lesson.pages[state.page];
  const heading = useFocusOnTurn(state.page);
  useFit(form);
  if (page === undefined) return null;
  return (
    <article className="lesson" data-form={form}>
      <header className="lesson-head">
        <div>
          <h2>{inLanguage(lesson.title, language)}</h2>
          <h3 ref={heading} tabIndex={-1}>
            {text('page', { page: state.page + 1, pages: lesson.pages.length })}
          </h3>
        </div>
        {form === 'sheet' && <FoldButton to="closed" />}
        <IconButton name={text('leave')} run={() => endLesson(editor)}>
          <LogOut aria-hidden />
        </IconButton>
      </header>
      <div className="lesson-body" key={state.page}>
        <div className="lesson-text">
          <LessonText text={inLanguage(page.text, language)} />
        </div>
        {form === 'sheet' && page.opens !== null && (
          <button
            type="button"
            className="button button-outlined lesson-opens"
            onClick={() => setPanel(editor, 'closed')}
          >
            {text(`opens.${page.opens}`)}
          </button>
        )}
        {page.question !== null && <PageQuestion question={page.question} state={state} />}
        <Changed state={state} />
      </div>
      <LessonFoot state={state} pages={lesson.pages.length} hasQuestion={page.question !== null} />
    </article>
  );
}

const setPanel = ({ session }: ReturnType<typeof useEditor>, to: 'open' | 'closed'): void =>
  session.setState(({ panels }) => ({ panels: withPanel(panels, 'lesson', to) }));

/** Who turned the page reads on from its head; a page that opens with a lesson leaves the focus alone. */
function useFocusOnTurn(page: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (page >= 0 && navigator.userActivation?.hasBeenActive === true) heading.current?.focus();
  }, [page]);
  return heading;
}

/** A sheet takes its room from the graph. */
function useFit(form: Form): void {
  const { canvas } = useEditor();
  useEffect(() => {
    if (form === 'side') return;
    const frame = requestAnimationFrame(() => canvas.current?.fit());
    return () => cancelAnimationFrame(frame);
  }, [canvas, form]);
}

function FoldButton({ to }: { readonly to: 'open' | 'closed' }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const label = text(to === 'closed' ? 'fold' : 'unfold');
  return (
    <IconButton
      name={label}
      aria-expanded={to === 'closed'}
      data-opens="lesson"
      run={() => setPanel(editor, to)}
    >
      {to === 'closed' ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
    </IconButton>
  );
}

/** One line that says where one is. */
function Folded({ state, lesson }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  return (
    <div className="lesson-folded">
      <p>
        <strong>{inLanguage(lesson.title, language)}</strong>{' '}
        {text('page', { page: state.page + 1, pages: lesson.pages.length })}
      </p>
      <FoldButton to="open" />
    </div>
  );
}

function Changed({ state }: { readonly state: LessonState }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const isOther = useDocument((document) => isChanged(state, document));
  if (!isOther) return null;
  return (
    <p className="lesson-changed">
      {text('changed')}{' '}
      <button type="button" className="lesson-link" onClick={() => putBack(editor)}>
        {text('putBack')}
      </button>
    </p>
  );
}
