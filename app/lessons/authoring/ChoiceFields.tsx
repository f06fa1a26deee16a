// The options of a choice; the one that is marked is right. Enter in one goes on to the next.

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { Language } from '../../../engine/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { type LessonQuestion, lessonLimits } from '../lessonData.ts';
import { setAuthoring } from './author.ts';
import { addOption, markRight, moveOption, removeOption } from './questionEdits.ts';
import { TextField } from './TextField.tsx';
import { useWriting } from './useWriting.ts';

interface Props {
  readonly question: Extract<LessonQuestion, { kind: 'choice' }>;
  readonly at: number;
  readonly language: Language;
}

export function ChoiceFields({ question: { options, answer }, at, language }: Props) {
  const { editor, edit, text } = useWriting();
  const name = useId();
  const isFull = options.length >= lessonLimits.options;
  const rows = options.map((_, option) => option);
  const goTo = (option: number): void => setAuthoring(editor, { jump: `option-${option}` });
  const add = (): void => {
    edit(addOption(at, language));
    goTo(options.length);
  };
  return (
    <fieldset className="author-options">
      <legend>{text('options')}</legend>
      {rows.map((option) => (
        <div key={option} className="author-option">
          <input
            type="radio"
            name={name}
            aria-label={text('option.right', { number: option + 1 })}
            title={text('option.right', { number: option + 1 })}
            checked={option === answer}
            onChange={() => edit(markRight(at, option))}
          />
          <TextField
            name={text('option', { number: option + 1 })}
            place={{ of: 'option', page: at, option }}
            form="line"
            label="heard"
            onEnter={() => (option < options.length - 1 ? goTo(option + 1) : isFull ? undefined : add())}
          />
          <IconButton
            name={text('option.up', { number: option + 1 })}
            can={option > 0}
            run={() => edit(moveOption(at, option, -1))}
          >
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton
            name={text('option.down', { number: option + 1 })}
            can={option < options.length - 1}
            run={() => edit(moveOption(at, option, 1))}
          >
            <ArrowDown aria-hidden />
          </IconButton>
          <IconButton
            name={text('option.remove', { number: option + 1 })}
            can={options.length > 1}
            run={() => edit(removeOption(at, option))}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      {options.length > lessonLimits.options && (
        <p className="author-long">{text('option.most', { limit: lessonLimits.options })}</p>
      )}
      <button
        type="button"
        className="button author-act"
        aria-disabled={isFull}
        onClick={() => isFull || add()}
      >
        <Plus aria-hidden />
        {text('option.add')}
      </button>
    </fieldset>
  );
}
