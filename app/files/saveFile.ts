// Writes the document to a file of the reader's own.

import { type Document, serializeDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { download } from './download.ts';
import { fileName } from './fileName.ts';
import { filesTexts } from './texts.ts';

export function saveFile(
  { document, session }: Pick<Editor, 'document' | 'session'>,
  current: Document = document.getState().document,
): void {
  const text = translate(filesTexts, session.getState().language);
  const name = fileName(current.title, text('untitled'));
  download(name, serializeDocument(current));
  session.setState({ announcement: text('saved', { name }), fileSavedAt: Date.now() });
}
