// At the foot: what is still to mend, the lesson as a learner finds it, and the ways to pass it on.

import { CirclePlay, Link, Save } from 'lucide-react';
import { useId, useState } from 'react';
import { saveFile } from '../../files/saveFile.ts';
import { preview, turnTo } from './author.ts';
import type { LessonProblem } from './problems.ts';
import { useWriting } from './useWriting.ts';

export function AuthorFoot({ problems }: { readonly problems: readonly LessonProblem[] }) {
  const { editor, text } = useWriting();
  return (
    <footer className="author-foot">
      {problems.length === 0 ? (
        <p className="author-quiet">{text('noProblems')}</p>
      ) : (
        <Problems problems={problems} />
      )}
      <div className="author-line">
        <button type="button" className="button button-primary" onClick={() => preview(editor)}>
          <CirclePlay aria-hidden />
          {text('try')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          onClick={() => editor.session.setState({ overlay: { kind: 'share' } })}
        >
          <Link aria-hidden />
          {text('link')}
        </button>
        <button type="button" className="button button-outlined" onClick={() => saveFile(editor)}>
          <Save aria-hidden />
          {text('file')}
        </button>
      </div>
    </footer>
  );
}

function Problems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  const { editor, text } = useWriting();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const jump = ({ page, part }: LessonProblem): void =>
    turnTo(editor, page ?? editor.session.getState().authoring?.page ?? 0, part);
  return (
    <div className="author-problems">
      <button
        type="button"
        className="author-problem-count"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {text('problems', { count: problems.length })}
      </button>
      <ul id={id} hidden={!isOpen}>
        {problems.map((problem) => (
          <li key={`${problem.page} ${problem.kind} ${problem.part}`}>
            <button type="button" onClick={() => jump(problem)}>
              {problem.page !== null && `${text('pageNumber', { page: problem.page + 1 })}: `}
              {text(`problem.${problem.kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
