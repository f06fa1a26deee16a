import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from '../stepper/texts.ts';
import { step } from '../stepper/walk.ts';

/** In presentation mode the left half of the graph is the step before, the right half the next; nothing else takes a touch. */
export function StepByTouch() {
  const editor = useEditor();
  const text = useTexts(texts);
  return (['previous', 'next'] as const).map((direction) => (
    <button
      key={direction}
      type="button"
      className="shell-tap"
      tabIndex={-1}
      aria-label={text(direction)}
      onClick={() => step(editor, direction)}
    />
  ));
}
