// For a teacher: what a result code says.

import { useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { readResult } from './resultCode.ts';
import { texts } from './texts.ts';

export function ReadCode() {
  const text = useTexts(texts);
  const [code, setCode] = useState('');
  const result = readResult(code);
  const words =
    result === null ? text('badCode') : text('score', { ...result, kind: text(`kind.${result.kind}`) });
  return (
    <label className="quiz-line quiz-read">
      <span>{text('readCode')}</span>
      <input
        value={code}
        placeholder="N1-…"
        spellCheck={false}
        aria-invalid={code !== '' && result === null}
        onChange={(event) => setCode(event.target.value)}
      />
      <output>{code.trim() === '' ? '' : words}</output>
    </label>
  );
}
