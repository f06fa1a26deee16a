// A side of the page: its name or names above, a button that closes it, and one room.

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { withPanel } from '../commands/togglePanel.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { Panel } from '../session/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Room } from './Room.tsx';
import { shellTexts } from './texts.ts';

export const panelNames = {
  palette: 'palette',
  outline: 'outline',
  inspector: 'details',
  code: 'code',
  problems: 'problems',
  stepper: 'steps',
  training: 'training',
  quiz: 'quiz',
  check: 'check',
  lesson: 'lesson',
  authoring: 'authoring',
} as const satisfies Record<Panel, keyof typeof shellTexts.en>;

interface Props {
  readonly panel: Panel;
  /** Panels that share this place; what is chosen takes it. */
  readonly choices?: readonly Panel[];
  readonly children: ReactNode;
}

export function Side({ panel, choices = [], children }: Props) {
  const { session } = useEditor();
  const text = useTexts(shellTexts);
  const name = text(panelNames[panel]);
  const set = (each: Panel, state: 'open' | 'closed') =>
    session.setState(({ panels }) => ({ panels: withPanel(panels, each, state) }));
  return (
    <section className={`shell-side shell-${panel}`} aria-label={name} data-panel={panel}>
      <header className="shell-side-head">
        {choices.length === 0 && <h2>{name}</h2>}
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            className="shell-side-choice"
            aria-pressed={each === panel}
            data-opens={each}
            onClick={() => set(each, 'open')}
          >
            {text(panelNames[each])}
          </button>
        ))}
        <IconButton
          className="shell-close"
          name={text('closePanel', { panel: name })}
          run={() => set(panel, 'closed')}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="shell-side-body">
        <Room>{children}</Room>
      </div>
    </section>
  );
}
