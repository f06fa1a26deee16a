// The foot of a page: back, on, and what has been left open.

import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { isAnswered, type LessonState } from './lessonState.ts';
import { openPages, turnBy, turnTo } from './teacher.ts';
import { texts } from './texts.ts';

interface Props {
  readonly state: LessonState;
  readonly pages: number;
  readonly hasQuestion: boolean;
}

export function LessonFoot({ state, pages, hasQuestion }: Props) {
  const text = useTexts(texts);
  const editor = useEditor();
  const isFirst = state.page === 0;
  const isLast = state.page === pages - 1;
  const isOpen = hasQuestion && !isAnswered(state.answers.get(state.page));
  const showAll = (): void => editor.session.setState({ overlay: { kind: 'lessons' } });
  return (
    <footer className="lesson-foot">
      {isLast && <OpenPages state={state} />}
      {isOpen && !isLast && (
        <p id="lesson-open" className="lesson-quiet">
          {text('open')}
        </p>
      )}
      <div>
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={isFirst}
          onClick={() => turnBy(editor, -1)}
        >
          {text('back')}
        </button>
        <button
          type="button"
          // Where the focus goes after the last blank.
          className="button button-primary lesson-next quiz-goes-on"
          aria-describedby={isOpen && !isLast ? 'lesson-open' : undefined}
          onClick={() => (isLast ? showAll() : turnBy(editor, 1))}
        >
          {text(isLast ? 'all' : 'next')}
        </button>
      </div>
    </footer>
  );
}

function OpenPages({ state }: { readonly state: LessonState }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const open = openPages(editor, state).filter((page) => page !== state.page);
  if (open.length === 0) return null;
  return (
    <p className="lesson-quiet">
      {text('openPages')}{' '}
      {open.map((page) => (
        <button key={page} type="button" className="lesson-link" onClick={() => turnTo(editor, page)}>
          {page + 1}
        </button>
      ))}
    </p>
  );
}
