// Every command by name, and every op to add.

import { ops } from '../../engine/index.ts';
import type { Command } from '../commands/command.ts';
import { showKeys } from '../commands/keys.ts';
import { platform } from '../commands/platform.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { addAtCentre } from './addOp.ts';
import { rank } from './rank.ts';
import { SearchDialog, type SearchItem } from './SearchDialog.tsx';
import { namesOfOp } from './searchOps.ts';
import { paletteTexts } from './texts.ts';

interface Props {
  readonly commands: readonly Command[];
  readonly close: () => void;
}

interface Entry {
  readonly names: readonly string[];
  readonly item: SearchItem;
}

export function CommandPalette({ commands, close }: Props) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const text = useTexts(paletteTexts);
  const after = (run: () => void) => () => {
    close();
    run();
  };
  const entries: readonly Entry[] = [
    ...commands
      .filter(({ id }) => id !== 'commands')
      .map((command) => ({
        names: [...Object.values(command.label), command.id],
        item: {
          id: command.id,
          isDisabled: !command.enabled(editor),
          choose: after(() => command.run(editor)),
          content: <CommandLine command={command} />,
        },
      })),
    ...[...ops.values()].map((op) => {
      const name = text('addNamed', { name: op.text[language].name });
      return {
        names: [name, ...namesOfOp(op)],
        item: {
          id: `add ${op.id}`,
          choose: after(() => addAtCentre(editor, op)),
          content: <span className="search-dialog-name">{name}</span>,
        },
      };
    }),
  ];
  return (
    <SearchDialog
      label={text('commands')}
      placeholder={text('commandsPlaceholder')}
      search={(query) => rank(query, entries, ({ names }) => names).map(({ item }) => item)}
      onClose={close}
    />
  );
}

function CommandLine({ command }: { readonly command: Command }) {
  const language = useSession((session) => session.language);
  const [key] = command.keys;
  return (
    <>
      <span className="search-dialog-name">{command.label[language]}</span>
      {key !== undefined && <span className="search-dialog-aside">{showKeys(key, platform)}</span>}
    </>
  );
}
