// A number typed in place: it takes effect with every key, and one visit to the field is one undo step.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { setParam } from '../editing/setParam.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { useScreen } from './screen.ts';
import { texts } from './texts.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
}

export function NumberField({ id, label }: NumberFieldProps) {
  const editor = useEditor();
  const { state } = useScreen();
  const say = useTexts(texts);
  const visit = useId();
  const [before] = useState(() =>
    Number(editor.document.getState().document.model.nodes.get(id)?.params.value ?? 0),
  );
  const [text, setText] = useState(String(before));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const write = (next: string): void => {
    setText(next);
    const value = readNumber(next);
    if (value !== null)
      editor.document.edit(setParam(id, 'value', value), { merge: `number ${id} ${visit}` });
  };
  const leave = (): void => {
    editor.document.seal();
    state.setState({ editing: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const up = event.key === 'ArrowUp';
    if (up || event.key === 'ArrowDown') {
      event.preventDefault();
      write(nudge(text, up ? 1 : -1));
    }
    if (event.key === 'Escape') write(String(before));
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const node = field.current?.closest<HTMLElement>('.react-flow__node');
    leave();
    node?.focus();
  };
  return (
    <input
      ref={field}
      className="canvas-field nodrag nokey nopan"
      inputMode="decimal"
      aria-label={say('editNumber', { node: label })}
      aria-invalid={readNumber(text) === null}
      data-testid={`node-${id}-value`}
      data-raw={readNumber(text) ?? ''}
      value={text}
      onChange={(event) => write(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={leave}
    />
  );
}
