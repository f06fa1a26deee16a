// One of the lesson's texts in the language that is written; what there is in others shows through where it is missing.

import { type KeyboardEvent, useId } from 'react';
import { languages } from '../../../engine/index.ts';
import { languageNames } from '../../commands/chooseLanguage.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { LessonText } from '../LessonText.tsx';
import { inLanguage, lessonLimits } from '../lessonData.ts';
import { isMissing } from './missing.ts';
import { setText, type TextPlace, textAt } from './textEdits.ts';
import { useWriting, useWritten } from './useWriting.ts';

interface Props {
  readonly name: string;
  readonly place: TextPlace;
  readonly form: 'line' | 'paragraphs';
  /** Where the name is for ears only, there is no room to say what is missing either. */
  readonly label?: 'seen' | 'heard';
  readonly onEnter?: () => void;
}

/** What is typed in one visit to the field is one step back. */
export function TextField({ name, place, form, label = 'seen', onEnter }: Props) {
  const { editor, edit, text } = useWriting();
  const written = useWritten();
  const reader = useSession((session) => session.language);
  const id = useId();
  if (written === null) return null;
  const { lesson, language } = written;
  const said = textAt(lesson, place);
  const value = said?.[language] ?? '';
  const isLong = value.length > lessonLimits.text;
  const missing = label === 'heard' ? [] : languages.filter((each) => said !== null && isMissing(said, each));
  const notes = [...(missing.length > 0 ? [`${id}-missing`] : []), ...(isLong ? [`${id}-long`] : [])];
  const field = {
    id,
    value,
    lang: language,
    'aria-invalid': isLong,
    placeholder: value === '' && said !== null ? inLanguage(said, language) : '',
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      edit(setText(place, language, event.target.value), {
        merge: `lesson ${JSON.stringify(place)} ${language}`,
      }),
    onBlur: () => editor.document.seal(),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="author-text" data-part={partOf(place)}>
      <div className="author-label">
        <label htmlFor={id} className={label === 'heard' ? 'visually-hidden' : undefined}>
          {name}
        </label>
        {missing.length > 0 && (
          <small id={`${id}-missing`}>
            {text('missing', { languages: missing.map((each) => languageNames[each]).join(', ') })}
          </small>
        )}
      </div>
      {form === 'line' ? (
        <input {...field} autoComplete="off" onKeyDown={onKeyDown} />
      ) : (
        <textarea {...field} rows={place.of === 'text' ? 4 : 2} />
      )}
      {isLong && (
        <p id={`${id}-long`} className="author-long">
          {text('long', {
            count: value.length.toLocaleString(reader),
            limit: lessonLimits.text.toLocaleString(reader),
          })}
        </p>
      )}
      {hasMarks(value) && (
        <figure className="author-preview" aria-label={text('preview', { name })} lang={language}>
          <LessonText text={value} />
        </figure>
      )}
    </div>
  );
}

const partOf = (place: TextPlace): string =>
  place.of === 'option' ? `option-${place.option}` : place.of === 'title' ? 'lesson' : place.of;

/** Text without them looks as it is typed. */
const hasMarks = (words: string): boolean => /\*\*|\$/.test(words);
