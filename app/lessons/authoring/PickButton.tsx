// Over a number on the page: is it to be hidden from the learner?

import type { NumberId } from '../../../engine/quizzing.ts';
import { isRead } from '../lessonData.ts';
import { toggleHidden } from './edits.ts';
import { useWriting, useWritten } from './useWriting.ts';

/** `names`: all that the number is called by. */
export function PickButton({ names }: { readonly names: readonly NumberId[] }) {
  const { edit, text } = useWriting();
  const written = useWritten();
  const page = written?.page;
  if (written === null || page === undefined || !isRead(page)) return null;
  const { at } = written;
  const isHidden = typeof page.hidden !== 'string' && names.some((name) => page.hidden.includes(name));
  return (
    <button
      type="button"
      // The list in the panel has the same for keys and ears.
      tabIndex={-1}
      aria-hidden
      aria-pressed={isHidden}
      className="pick-button nodrag nokey nopan"
      title={text(isHidden ? 'unhide' : 'hideThis')}
      onClick={() => edit(toggleHidden(at, names))}
    />
  );
}
