// Writes the lesson of the open document: its pages above, the page that is written below, what is still to mend at the foot.

import { useEffect, useRef } from 'react';
import { languages } from '../../../engine/index.ts';
import { languageNames } from '../../commands/chooseLanguage.ts';
import { useDerived, useSession } from '../../editor/EditorContext.tsx';
import { RadioRow } from '../../ui/RadioRow.tsx';
import { inLanguage, isRead, type WrittenPage } from '../lessonData.ts';
import { AuthorFoot } from './AuthorFoot.tsx';
import { setAuthoring } from './author.ts';
import { removeLesson } from './edits.ts';
import { HiddenField } from './HiddenField.tsx';
import { LocksField } from './LocksField.tsx';
import { missingIn } from './missing.ts';
import { PageList } from './PageList.tsx';
import { PositionField } from './PositionField.tsx';
import { problemsOf } from './problems.ts';
import { QuestionField } from './QuestionField.tsx';
import { Section } from './Section.tsx';
import { SpotlightField } from './SpotlightField.tsx';
import { TextField } from './TextField.tsx';
import { useWriting, useWritten, type Written } from './useWriting.ts';
import './author.css';

export function AuthorPanel() {
  const { text } = useWriting();
  const panel = useJumps();
  const written = useWritten();
  const computed = useDerived((derived) => derived.computed);
  // A pass rewrites the arena in place.
  useDerived((derived) => derived.revision);
  if (written === null) return null;
  const { at, lesson, page } = written;
  const problems = problemsOf(lesson, computed);
  return (
    <div ref={panel} className="author">
      <div className="author-body">
        <Languages written={written} />
        <LessonFields written={written} />
        <PageList written={written} problems={problems} />
        <h3>{text('pageNumber', { page: at + 1 })}</h3>
        {isRead(page) ? (
          <PageFields written={{ ...written, page }} />
        ) : (
          <p className="author-quiet">{text('unreadAbout')}</p>
        )}
      </div>
      <AuthorFoot problems={problems} />
    </div>
  );
}

function PageFields({ written }: { readonly written: Written }) {
  const { text } = useWriting();
  return (
    <>
      <TextField name={text('text')} place={{ of: 'text', page: written.at }} form="paragraphs" />
      <p className="author-quiet">{text('markup')}</p>
      <div>
        <QuestionField written={written} />
        <PositionField written={written} />
        <SpotlightField written={written} />
        <HiddenField written={written} />
        <LocksField written={written} />
      </div>
    </>
  );
}

/** Brings the focus to where somebody asked for it, and opens what is folded around it. */
function useJumps() {
  const { editor } = useWriting();
  const panel = useRef<HTMLDivElement>(null);
  const jump = useSession(({ authoring }) => authoring?.jump ?? null);
  useEffect(() => {
    const part = panel.current?.querySelector<HTMLElement>(`[data-part="${jump}"]`);
    if (jump === null || part === null || part === undefined) return;
    const fold = part.closest('details');
    if (fold !== null) fold.open = true;
    const field = part.querySelector<HTMLElement>(
      jump === 'pages' ? 'input:checked' : 'input, textarea, select, button',
    );
    field?.focus();
    setAuthoring(editor, { jump: null });
  }, [editor, jump]);
  return panel;
}

function Languages({ written }: { readonly written: Written<WrittenPage> }) {
  const { editor, text } = useWriting();
  return (
    <RadioRow
      legend={text('language')}
      className="author-languages"
      options={languages}
      chosen={written.language}
      choose={(language) => setAuthoring(editor, { language })}
      say={(each) => (
        <>
          <span lang={each}>{languageNames[each]}</span>
          <Missing count={missingIn(written.lesson, each)} />
        </>
      )}
    />
  );
}

function Missing({ count }: { readonly count: number }) {
  const { text } = useWriting();
  if (count === 0) return null;
  return (
    <small title={text('missingCount', { count })}>
      <span aria-hidden>−{count}</span>
      <span className="visually-hidden">{text('missingCount', { count })}</span>
    </small>
  );
}

function LessonFields({ written: { lesson, language } }: { readonly written: Written<WrittenPage> }) {
  const { editor, text } = useWriting();
  const title = inLanguage(lesson.title, language);
  return (
    <Section part="lesson" name={text('lesson')} says={title === '' ? text('noTitleYet') : title}>
      <TextField name={text('title')} place={{ of: 'title' }} form="line" />
      <TextField name={text('about')} place={{ of: 'about' }} form="paragraphs" />
      <button
        type="button"
        className="button button-outlined author-act"
        onClick={() => editor.document.edit(removeLesson, 'commit')}
      >
        {text('remove')}
      </button>
    </Section>
  );
}
