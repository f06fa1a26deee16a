// A line to take along: to be selected, or copied by a button.

import { useState } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function CopyLine({ label, line }: { readonly label: string; readonly line: string }) {
  const text = useTexts(texts);
  const { session } = useEditor();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(line).then(
      () => {
        setCopied(line);
        session.setState({ announcement: text('copied') });
      },
      // Refused: the line stands there to be selected.
      () => {},
    );
  };
  return (
    <label className="quiz-line">
      <span>{label}</span>
      <input readOnly value={line} onFocus={(event) => event.target.select()} />
      <button type="button" className="button button-outlined" onClick={copy}>
        {text(copied === line ? 'copied' : 'copy')}
      </button>
    </label>
  );
}
