// The lessons in their order: one click opens one, and one undo brings the work back.

import { PencilLine } from 'lucide-react';
import { writeLesson } from '../commands/writeLesson.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { inEveryLanguage, translate, useTexts } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import { CloseButton } from '../ui/CloseButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type LessonEntry, lessons } from './lessons.ts';
import { showLesson } from './openLesson.ts';
import { texts } from './texts.ts';
import './lessonsDialog.css';

const failed = inEveryLanguage((language) => translate(texts, language)('failed'));

export function LessonsDialog({ close }: { readonly close: () => void }) {
  const text = useTexts(texts);
  return (
    <Dialog label={text('lessons')} className="lessons" onClose={close}>
      <header className="lessons-head">
        <h2>{text('lessons')}</h2>
        <p>{text('about')}</p>
      </header>
      <ol className="lessons-list">
        {lessons.map((lesson, at) => (
          <Entry key={lesson.slug} lesson={lesson} number={at + 1} close={close} />
        ))}
      </ol>
      <WriteOwn close={close} />
      <CloseButton className="lessons-close" close={close} />
    </Dialog>
  );
}

function WriteOwn({ close }: { readonly close: () => void }) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const write = (): void => {
    close();
    if (!editor.session.getState().panels.has('authoring')) writeLesson.run(editor);
  };
  return (
    <footer className="lessons-foot">
      <button type="button" className="button" onClick={write}>
        <PencilLine aria-hidden />
        {writeLesson.label[language]}
      </button>
    </footer>
  );
}

interface EntryProps {
  readonly lesson: LessonEntry;
  readonly number: number;
  readonly close: () => void;
}

function Entry({ lesson, number, close }: EntryProps) {
  const text = useTexts(texts);
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const open = (): void => {
    close();
    showLesson(editor, lesson).catch(() =>
      notify(editor.session, { id: 'lesson', tone: 'problem', text: failed }),
    );
  };
  return (
    <li>
      <button type="button" className="lessons-entry" onClick={open}>
        <span className="lessons-number">
          <span className="visually-hidden">{text('number', { number })}</span>
          <span aria-hidden>{number}</span>
        </span>
        <span>{lesson.title[language]}</span>
        <small>{lesson.about[language]}</small>
      </button>
    </li>
  );
}
