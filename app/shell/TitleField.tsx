import { limits } from '../../engine/index.ts';
import { setTitle } from '../editing/setTitle.ts';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';

/** The title of the graph, edited in place; one visit to the field is one step back. */
export function TitleField() {
  const { document } = useEditor();
  const title = useDocument((state) => state.title);
  const text = useTexts(shellTexts);
  return (
    <input
      className="top-bar-title"
      aria-label={text('title')}
      placeholder={text('untitled')}
      value={title}
      maxLength={limits.text}
      onChange={(event) => document.edit(setTitle(event.target.value), { merge: 'title' })}
      onBlur={() => document.seal()}
      onKeyDown={(event) => {
        const { nativeEvent, key, currentTarget } = event;
        if (!nativeEvent.isComposing && (key === 'Enter' || key === 'Escape')) currentTarget.blur();
      }}
    />
  );
}
