// A number that the learner is to find, as a field: on its wire, in the outline, in the details.

import { type KeyboardEvent, useState } from 'react';
import { numberId, type Place } from '../../engine/quizzing.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { answer } from './quizMaster.ts';
import { texts } from './texts.ts';
import { nameOfQuestion } from './wording.ts';
import './blankField.css';

export function BlankField({ place }: { readonly place: Place }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const cover = useSession(({ covers }) => covers.get(numberId(place)));
  const quiz = useSession((session) => session.quiz);
  const model = useDocument((document) => document.model);
  const [typed, setTyped] = useState('');
  if (cover?.kind !== 'blank' || quiz === null) return null;
  const id = cover.question;
  const entry = quiz.entries.get(id);
  const isTried = entry?.text === typed && entry.verdict === 'wrong';
  const isUnread = quiz.unread && quiz.current === id;
  const hear = (field: HTMLInputElement): void => {
    const next = nextBlank(field);
    const verdict = answer(editor, id, typed);
    if (verdict === 'wrong' || verdict === 'unreadable') field.select();
    else next?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setTyped('');
    if (event.key !== 'Enter') return;
    // The focus goes on to a button after the last blank: this press is not meant for it.
    event.preventDefault();
    if (typed.trim() !== '') hear(event.currentTarget);
  };
  /** By touch one goes on without Enter. */
  const onBlur = (): void => {
    if (typed.trim() !== '' && !isTried && !isUnread) answer(editor, id, typed);
  };
  return (
    <input
      className="blank-field nodrag nokey nopan"
      data-blank={id}
      data-slot={place.slot}
      data-state={isTried ? 'wrong' : undefined}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="next"
      placeholder={quiz.quiz.kind === 'shapes' ? '( , )' : '?'}
      aria-label={nameOfQuestion(id, quiz.quiz.kind, model, text)}
      aria-invalid={isTried || isUnread}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** The next blank of the same list or page; after the last open one, what there is to do then. */
function nextBlank(field: HTMLInputElement): HTMLElement | null {
  const room = field.closest('[data-blanks], .outline, .inspector');
  const all = [...(room?.querySelectorAll<HTMLElement>('.blank-field') ?? [])];
  const next = all[(all.indexOf(field) + 1) % all.length];
  return next === undefined || next === field ? document.querySelector<HTMLElement>('.quiz-goes-on') : next;
}
