// The browser's own file dialog, behind the command Open.

import { useEditor } from '../editor/EditorContext.tsx';
import { openFile } from './openFile.ts';
import { pickerId } from './pickFile.ts';

export function FilePicker() {
  const editor = useEditor();
  return (
    <input
      id={pickerId}
      type="file"
      accept=".json,application/json"
      hidden
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file !== undefined) void openFile(editor, file);
        // So that the same file can be picked again.
        event.target.value = '';
      }}
    />
  );
}
