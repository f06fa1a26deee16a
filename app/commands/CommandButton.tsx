// A command as a button: its name, its key in the tip, grey while it cannot run.

import type { ComponentType } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import type { Command } from './command.ts';
import { ariaKeys, showKeys } from './keys.ts';
import { platform } from './platform.ts';
import { useCommandState } from './useCommandState.ts';

interface Props {
  readonly command: Command;
  readonly icon?: ComponentType<{ readonly 'aria-hidden': true }>;
  /** `icon`: the name is in the tip only. */
  readonly show: 'icon' | 'name' | 'both';
  readonly className?: string;
}

export function CommandButton({ command, icon: Icon, show, className = '' }: Props) {
  const editor = useEditor();
  const label = useSession((session) => command.label[session.language]);
  const { enabled, checked } = useCommandState(command);
  const [key] = command.keys;
  const reason = useSession((session) => command.reason?.[session.language]);
  const name = key === undefined ? label : `${label} (${showKeys(key, platform)})`;
  const tip = enabled ? name : (reason ?? name);
  return (
    <button
      type="button"
      className={`button ${show === 'icon' ? 'button-icon' : ''} ${className}`}
      aria-label={label}
      aria-disabled={!enabled}
      aria-pressed={checked}
      aria-keyshortcuts={key === undefined ? undefined : ariaKeys(key, platform)}
      data-tip={show === 'icon' || key !== undefined ? tip : undefined}
      onClick={() => {
        if (enabled) command.run(editor);
      }}
    >
      {Icon !== undefined && show !== 'name' && <Icon aria-hidden />}
      {show !== 'icon' && <span>{label}</span>}
    </button>
  );
}
