// Where the focus goes as sides open and close under it, so that nobody who works by keys starts again from the top.

import { useEffect, useLayoutEffect, useRef } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import type { Panel } from '../session/session.ts';

type Panels = ReadonlySet<Panel>;

export function useFocusOfPanels(): void {
  const { session } = useEditor();
  // Whoever calls this is drawn anew with them.
  useSession((state) => state.panels);
  const heirs = useRef<readonly string[]>([]);
  // Seen before the page is drawn anew: after that the focus is gone.
  useEffect(
    () =>
      session.subscribe((state, last) => {
        if (state.panels !== last.panels) heirs.current = heirsOf(state.panels, last.panels);
      }),
    [session],
  );
  useLayoutEffect(() => {
    const [heir] = heirs.current.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
    heirs.current = [];
    heir?.focus();
  });
}

/** Selectors of what may have the focus next, the best first; none where it can stay. */
function heirsOf(panels: Panels, before: Panels): readonly string[] {
  const opened = [...panels].find((panel) => !before.has(panel));
  const closed = [...before].find((panel) => !panels.has(panel) && hasFocus(`[data-panel="${panel}"]`));
  if (opened !== undefined && (closed !== undefined || hasFocus('.shell-reopen'))) {
    const inside = `[data-panel="${opened}"]`;
    return [`${inside} [aria-pressed="true"]`, `${inside} .shell-close`, `${inside} button`];
  }
  return closed === undefined ? [] : [`[data-opens~="${closed}"]`, '.top-bar [aria-haspopup="menu"]'];
}

const hasFocus = (selector: string): boolean =>
  document.activeElement !== null && document.activeElement.closest(selector) !== null;
