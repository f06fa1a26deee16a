// Every command, group by group; fetched when the menu is first opened.

import { Check, ChevronRight, Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Command, CommandGroup } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { showKeys } from '../commands/keys.ts';
import { platform } from '../commands/platform.ts';
import { useCommandState } from '../commands/useCommandState.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { paletteTexts } from '../palette/texts.ts';
import { FileAge } from './FileAge.tsx';
import { shellTexts } from './texts.ts';
import '../ui/menu.css';

export function MoreMenuList() {
  const label = useTexts(shellTexts)('more');
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger className="button button-icon" aria-label={label}>
        <Ellipsis aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <Group group="file">
            <FileAge />
          </Group>
          <DropdownMenu.Group className="menu-group">
            {subMenus.map((group) => (
              <SubMenu key={group} group={group} />
            ))}
          </DropdownMenu.Group>
          <Group group="help" />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const subMenus = ['edit', 'graph', 'step', 'view'] as const satisfies readonly CommandGroup[];

interface GroupProps {
  readonly group: CommandGroup;
  /** What stands below its commands. */
  readonly children?: ReactNode;
}

function Group({ group, children }: GroupProps) {
  return (
    <DropdownMenu.Group className="menu-group">
      {commands
        .filter((command) => command.group === group)
        .map((command) => (
          <Item key={command.id} command={command} />
        ))}
      {children}
    </DropdownMenu.Group>
  );
}

function SubMenu({ group }: { readonly group: CommandGroup }) {
  const name = useTexts(paletteTexts)(group);
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        <span className="menu-name">{name}</span>
        <ChevronRight className="menu-more" aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" collisionPadding={8}>
          <Group group={group} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

function Item({ command }: { readonly command: Command }) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const { enabled, checked } = useCommandState(command);
  const [key] = command.keys;
  const content = (
    <>
      <span className="menu-name">{command.label[language]}</span>
      {key !== undefined && <span className="menu-key">{showKeys(key, platform)}</span>}
    </>
  );
  const run = () => command.run(editor);
  if (checked === undefined)
    return (
      <DropdownMenu.Item className="menu-item" disabled={!enabled} onSelect={run}>
        {content}
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.CheckboxItem className="menu-item" checked={checked} disabled={!enabled} onSelect={run}>
      <DropdownMenu.ItemIndicator className="menu-check">
        <Check aria-hidden />
      </DropdownMenu.ItemIndicator>
      {content}
    </DropdownMenu.CheckboxItem>
  );
}
