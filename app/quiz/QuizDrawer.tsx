// The drawer of a quiz: before it, what is to be asked; while it lasts, how far one has come and what there is to learn.

import { useSession } from '../editor/EditorContext.tsx';
import { QuizBar } from './QuizBar.tsx';
import { QuizWords } from './QuizWords.tsx';
import { SetUp } from './SetUp.tsx';
import { Suspects } from './Suspects.tsx';
import './quiz.css';

export function QuizDrawer() {
  const quiz = useSession((session) => session.quiz);
  if (quiz === null) return <SetUp />;
  return (
    <div className="quiz">
      <QuizBar state={quiz} />
      <QuizWords state={quiz} />
      {quiz.quiz.kind === 'mistake' && <Suspects state={quiz} />}
    </div>
  );
}
