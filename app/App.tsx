// The whole page around one editor; what fails in all of it ends in the crash screen, with the work in hand.

import { AutosaveProvider } from './autosave/AutosaveContext.tsx';
import type { Autosave } from './autosave/autosave.ts';
import { EditorProvider } from './editor/EditorContext.tsx';
import type { Editor } from './editor/editor.ts';
import { saveFile } from './files/saveFile.ts';
import { CrashScreen } from './shell/CrashScreen.tsx';
import { Shell } from './shell/Shell.tsx';
import { Boundary } from './ui/Boundary.tsx';

interface Props {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly onFault: () => void;
}

export function App({ editor, autosave, onFault }: Props) {
  return (
    <Boundary
      onFault={onFault}
      fallback={(error) => (
        <CrashScreen
          language={editor.session.getState().language}
          kind="crashed"
          error={error}
          save={() => saveFile(editor)}
          exits={[{ label: 'reload', leave: () => location.reload() }]}
        />
      )}
    >
      <EditorProvider editor={editor}>
        <AutosaveProvider value={autosave}>
          <Shell />
        </AutosaveProvider>
      </EditorProvider>
    </Boundary>
  );
}
