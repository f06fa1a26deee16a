// The labs of the course: one at a time, chosen from the list beside it.

import { useState } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { CloseButton } from '../ui/CloseButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { labs } from './labs.ts';
import { rooms } from './rooms.ts';
import { texts } from './texts.ts';
import './labs.css';

interface Props {
  /** The one shown first. */
  readonly lab?: string;
  readonly close: () => void;
}

export function LabsDialog({ lab: first = labs[0]?.id, close }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const [chosen, choose] = useState<string | undefined>(first);
  const lab = labs.find(({ id }) => id === chosen);
  const Room = lab && rooms[lab.id];
  return (
    <Dialog label={text('labs')} className="labs" onClose={close}>
      <nav className="labs-list" aria-label={text('labs')}>
        <h2>{text('labs')}</h2>
        <ul>
          {labs.map(({ id, chapter, name }) => (
            <li key={id}>
              <button type="button" aria-current={id === chosen} onClick={() => choose(id)}>
                <span>{name[language]}</span>
                <small>{text('chapter', { chapter })}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {lab !== undefined && Room !== undefined && (
        <section className="lab" aria-labelledby="lab-name" key={lab.id}>
          <header>
            <h3 id="lab-name">{lab.name[language]}</h3>
            <p>{lab.about[language]}</p>
          </header>
          <Room title={lab.name[language]} />
        </section>
      )}
      <CloseButton className="labs-close" close={close} />
    </Dialog>
  );
}
