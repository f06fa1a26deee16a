// Every key there is, from the same table that the keys themselves are read from.

import { type Command, commandGroups } from '../commands/command.ts';
import { keyCaps } from '../commands/keys.ts';
import { platform } from '../commands/platform.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogHead } from '../ui/DialogHead.tsx';
import { paletteTexts } from './texts.ts';
import './shortcutSheet.css';

interface Props {
  readonly commands: readonly Command[];
  readonly close: () => void;
}

export function ShortcutSheet({ commands, close }: Props) {
  const text = useTexts(paletteTexts);
  const withKeys = commands.filter(({ keys }) => keys.length > 0);
  const groups = commandGroups.filter((group) => withKeys.some((command) => command.group === group));
  return (
    <Dialog label={text('shortcuts')} className="shortcut-sheet" onClose={close}>
      <DialogHead title={text('shortcuts')} close={close} />
      <div className="dialog-body shortcut-sheet-body">
        {groups.map((group) => (
          <section key={group}>
            <h3>{text(group)}</h3>
            <ul>
              {withKeys
                .filter((command) => command.group === group)
                .map((command) => (
                  <Line key={command.id} command={command} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Line({ command }: { readonly command: Command }) {
  const language = useSession((session) => session.language);
  const text = useTexts(paletteTexts);
  return (
    <li className="shortcut-sheet-line">
      <span>{command.label[language]}</span>
      <span className="shortcut-sheet-keys">
        {command.keys.map((key, index) => (
          <span key={key}>
            {index > 0 && <span className="shortcut-sheet-or">{text('or')}</span>}
            {keyCaps(key, platform).map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </span>
        ))}
      </span>
    </li>
  );
}
