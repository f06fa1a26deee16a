// Opens a file that was picked or dropped, unless it is too large to be looked at; a table becomes data.

import { limits } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { openText, sayNotOpened } from './openText.ts';
import { filesTexts } from './texts.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const isTable = ({ name }: File): boolean => /\.(csv|tsv)$/i.test(name);

export async function openFile(editor: Editor, file: File): Promise<void> {
  if (isTable(file)) {
    editor.session.setState({ presenting: false, overlay: { kind: 'importCsv', file } });
    return;
  }
  if (file.size > limits.bytes) {
    const sizes = { size: megabytes(file.size), limit: megabytes(limits.bytes) };
    sayNotOpened(
      editor,
      file.name,
      inEveryLanguage((language) => translate(filesTexts, language)('tooLarge', sizes)),
    );
    return;
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null)
    sayNotOpened(
      editor,
      file.name,
      inEveryLanguage((language) => translate(filesTexts, language)('unreadable')),
    );
  else if (openText(editor, new Uint8Array(bytes), file.name))
    editor.session.setState({ fileSavedAt: file.lastModified });
}
