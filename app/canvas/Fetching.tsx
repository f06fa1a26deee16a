// On a node whose data is on its way, or did not come: how far it is.

import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function Fetching({ id }: { readonly id: string }) {
  const say = useTexts(texts);
  const state = useSession(({ fetching }) => fetching.get(id));
  if (state === undefined) return null;
  const isUnderWay = typeof state === 'number';
  return (
    <span className="canvas-fetching" data-state={isUnderWay ? 'loading' : state}>
      {isUnderWay ? say('loading', { percent: Math.round(100 * state) }) : say('notLoaded')}
    </span>
  );
}
