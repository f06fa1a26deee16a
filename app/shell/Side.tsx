// A side of the page with a name and a button that closes it.

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { withPanel } from '../commands/togglePanel.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { Panel } from '../session/session.ts';
import { Room } from './Room.tsx';
import { shellTexts } from './texts.ts';

interface Props {
  readonly panel: Panel;
  readonly name: string;
  readonly children: ReactNode;
}

export function Side({ panel, name, children }: Props) {
  const { session } = useEditor();
  const text = useTexts(shellTexts);
  const close = () => session.setState(({ panels }) => ({ panels: withPanel(panels, panel, 'closed') }));
  return (
    <section className={`shell-side shell-${panel}`} aria-label={name}>
      <header className="shell-side-head">
        <h2>{name}</h2>
        <button
          type="button"
          className="button button-icon shell-close"
          aria-label={text('closePanel', { panel: name })}
          onClick={close}
        >
          <X aria-hidden />
        </button>
      </header>
      <div className="shell-side-body">
        <Room>{children}</Room>
      </div>
    </section>
  );
}
