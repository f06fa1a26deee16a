// What an empty canvas says: how to begin.

import { useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function EmptyPage() {
  const say = useTexts(texts);
  const isEmpty = useDocument(({ model }) => model.nodes.size === 0);
  if (!isEmpty) return null;
  return (
    <div className="canvas-empty">
      <p className="canvas-empty-title">{say('empty')}</p>
      <p>{say('emptyHint')}</p>
    </div>
  );
}
