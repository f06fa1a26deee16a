// The pages of the lesson: arrow keys turn them, with Alt they move the page, Delete takes it away.

import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { inLanguage, isRead, type WrittenPage } from '../lessonData.ts';
import { readMarkup } from '../markup.ts';
import { setAuthoring, turnTo } from './author.ts';
import { addPage, duplicatePage, movePage, removePage } from './edits.ts';
import { isFull, type LessonProblem } from './problems.ts';
import { useWriting, type Written } from './useWriting.ts';

interface Props {
  readonly written: Written<WrittenPage>;
  readonly problems: readonly LessonProblem[];
}

export function PageList({ written, problems }: Props) {
  const { text } = useWriting();
  const name = useId();
  const acts = useActs(written);
  const list = useChosenInView(written);
  const { lesson, at } = written;
  const pages = lesson.pages.map((page, index) => ({ page, index }));
  return (
    <section className="author-pages" aria-label={text('pages')}>
      <div className="author-label">
        <h4>{text('pages')}</h4>
        <Acts acts={acts} />
      </div>
      <fieldset
        ref={list}
        data-part="pages"
        onKeyDown={(event) => {
          if (acts.byKey(event)) event.preventDefault();
        }}
      >
        <legend className="visually-hidden">{text('pagesHelp')}</legend>
        {pages.map(({ page, index }) => (
          <Row
            key={index}
            name={name}
            index={index}
            page={page}
            chosen={at}
            faults={problems.filter((problem) => problem.page === index).length}
          />
        ))}
      </fieldset>
    </section>
  );
}

/** Moves the list alone, not the panel around it. */
function useChosenInView({ at, lesson }: Written<WrittenPage>) {
  const list = useRef<HTMLFieldSetElement>(null);
  const count = lesson.pages.length;
  useLayoutEffect(() => {
    const box = list.current;
    const row = count > at ? box?.querySelectorAll('label')[at] : undefined;
    if (box === null || row === undefined) return;
    const { offsetTop, offsetHeight } = row;
    box.scrollTop = Math.max(Math.min(box.scrollTop, offsetTop), offsetTop + offsetHeight - box.clientHeight);
  }, [at, count]);
  return list;
}

function useActs({ lesson, page, at, language }: Written<WrittenPage>) {
  const { editor, edit } = useWriting();
  const last = lesson.pages.length - 1;
  const move = (by: 1 | -1) => () => {
    if (at + by < 0 || at + by > last) return;
    edit(movePage(at, by));
    turnTo(editor, at + by);
  };
  const insert = (step: ReturnType<typeof duplicatePage>, jump: string) => () => {
    if (step(lesson) === lesson) return;
    edit(step);
    turnTo(editor, at + 1, jump);
  };
  const acts = {
    add: { run: insert(addPage(at, language), 'text'), can: !isFull(lesson) },
    duplicate: { run: insert(duplicatePage(at), 'text'), can: !isFull(lesson) && isRead(page) },
    up: { run: move(-1), can: at > 0 },
    down: { run: move(1), can: at < last },
    remove: { run: () => edit(removePage(at)), can: removePage(at)(lesson) !== lesson },
  };
  const byKey = ({ key, altKey }: KeyboardEvent): boolean => {
    const act =
      key === 'Delete'
        ? acts.remove
        : altKey && key === 'ArrowUp'
          ? acts.up
          : altKey && key === 'ArrowDown'
            ? acts.down
            : null;
    if (act === null) return false;
    act.run();
    setAuthoring(editor, { jump: 'pages' });
    return true;
  };
  return { ...acts, byKey };
}

const buttons = ['add', 'duplicate', 'up', 'down', 'remove'] as const;
const icons = { add: Plus, duplicate: Copy, up: ArrowUp, down: ArrowDown, remove: Trash2 };

function Acts({ acts }: { readonly acts: ReturnType<typeof useActs> }) {
  const { text } = useWriting();
  return (
    <div className="author-acts">
      {buttons.map((each) => {
        const Icon = icons[each];
        const { run, can } = acts[each];
        return (
          <IconButton key={each} name={text(`page.${each}`)} can={can} run={run}>
            <Icon aria-hidden />
          </IconButton>
        );
      })}
    </div>
  );
}

/** Its first words, without marks. */
const plain = (text: string): string =>
  readMarkup(text)
    .flat()
    .map((piece) => piece.text)
    .join('');

interface RowProps {
  readonly name: string;
  readonly index: number;
  readonly page: WrittenPage;
  readonly chosen: number;
  readonly faults: number;
}

function Row({ name, index, page, chosen, faults }: RowProps) {
  const { editor, text } = useWriting();
  const language = editor.session.getState().authoring?.language ?? 'en';
  const begins = isRead(page) ? plain(inLanguage(page.text, language)).trim().slice(0, 80) : '';
  return (
    <label>
      <input type="radio" name={name} checked={index === chosen} onChange={() => turnTo(editor, index)} />
      <span className="author-number">{index + 1}</span>
      <span className="author-begins">
        {begins === '' ? <i>{text(isRead(page) ? 'empty' : 'unread')}</i> : begins}
      </span>
      {isRead(page) && page.question !== null && <small>{text(`kind.${page.question.kind}`)}</small>}
      {faults > 0 && (
        <strong>
          <span aria-hidden>!</span>
          <span className="visually-hidden">{text('problems', { count: faults })}</span>
        </strong>
      )}
    </label>
  );
}
