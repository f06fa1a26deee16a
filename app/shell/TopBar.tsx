// The bar above: the title, and what one wants at hand all the time.

import {
  FolderOpen,
  Lectern,
  Link,
  Moon,
  Plus,
  Presentation,
  Redo2,
  Save,
  Sun,
  Undo2,
  Workflow,
} from 'lucide-react';
import { SaveState } from '../autosave/SaveState.tsx';
import { addNode } from '../commands/addNode.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { openFile } from '../commands/openFile.ts';
import { openLessons } from '../commands/openLessons.ts';
import { present } from '../commands/present.ts';
import { redo } from '../commands/redo.ts';
import { save } from '../commands/save.ts';
import { share } from '../commands/share.ts';
import { switchTheme } from '../commands/switchTheme.ts';
import { tidyUp } from '../commands/tidyUp.ts';
import { undo } from '../commands/undo.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { ExamplesMenu } from '../examples/ExamplesMenu.tsx';
import { useTexts } from '../i18n/texts.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ProblemCount } from './ProblemCount.tsx';
import { Room } from './Room.tsx';
import { TitleField } from './TitleField.tsx';
import { shellTexts } from './texts.ts';
import './topBar.css';

export function TopBar() {
  const text = useTexts(shellTexts);
  const isDark = useSession((session) => session.theme === 'dark');
  return (
    <header className="top-bar">
      <div className="top-bar-document">
        <span className="top-bar-mark" aria-hidden>
          ∇
        </span>
        <TitleField />
        <SaveState />
      </div>
      <div className="top-bar-tools" role="toolbar" aria-label={text('topBar')}>
        <Room>
          <ExamplesMenu />
        </Room>
        <CommandButton command={openLessons} icon={Lectern} show="both" className="top-bar-roomy" />
        <CommandButton command={openFile} icon={FolderOpen} show="both" />
        <CommandButton command={save} icon={Save} show="both" />
        <CommandButton command={share} icon={Link} show="icon" className="top-bar-roomy" />
        <span className="top-bar-gap" />
        <CommandButton command={undo} icon={Undo2} show="icon" />
        <CommandButton command={redo} icon={Redo2} show="icon" />
        <span className="top-bar-gap" />
        <CommandButton command={addNode} icon={Plus} show="both" className="top-bar-add" />
        <CommandButton command={tidyUp} icon={Workflow} show="icon" className="top-bar-roomy" />
        <span className="top-bar-gap" />
        <ProblemCount />
        <LanguageChoice />
        <CommandButton
          command={switchTheme}
          icon={isDark ? Sun : Moon}
          show="icon"
          className="top-bar-roomy"
        />
        <CommandButton command={present} icon={Presentation} show="icon" className="top-bar-roomy" />
        <MoreMenu />
      </div>
    </header>
  );
}
