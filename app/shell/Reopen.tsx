import { PanelBottomOpen, PanelLeftOpen, PanelRightOpen } from 'lucide-react';
import { withPanel } from '../commands/togglePanel.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { Panel } from '../session/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { panelNames } from './Side.tsx';
import { shellTexts } from './texts.ts';

const icons = { left: PanelLeftOpen, right: PanelRightOpen, foot: PanelBottomOpen };

/** The panels that share each place. */
const places = {
  left: 'palette outline',
  right: 'inspector code problems lesson authoring',
  foot: 'stepper',
};

interface Props {
  readonly panel: Panel;
  readonly side: keyof typeof icons;
}

/** Where a side was closed, in the corner of the canvas: the way to have it back. */
export function Reopen({ panel, side }: Props) {
  const { session } = useEditor();
  const text = useTexts(shellTexts);
  const Icon = icons[side];
  return (
    <IconButton
      className={`shell-reopen shell-reopen-${side}`}
      name={text('openPanel', { panel: text(panelNames[panel]) })}
      data-opens={places[side]}
      run={() => session.setState(({ panels }) => ({ panels: withPanel(panels, panel, 'open') }))}
    >
      <Icon aria-hidden />
    </IconButton>
  );
}
