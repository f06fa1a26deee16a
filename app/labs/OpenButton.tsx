// Every lab is a graph: this is the way to it.

import { ExternalLink } from 'lucide-react';
import type { Document } from '../../engine/index.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { openOnCanvas } from './openOnCanvas.ts';
import { texts } from './texts.ts';

interface Props {
  readonly graph: () => Document;
  /** What the document will be called. */
  readonly title: string;
  /** Where there are several: of which. It then shows its sign alone. */
  readonly name?: string;
}

export function OpenButton({ graph, title, name }: Props) {
  const text = useTexts(texts);
  const editor = useEditor();
  const open = () => openOnCanvas(editor, graph(), title);
  if (name === undefined)
    return (
      <button type="button" className="button button-outlined" onClick={open}>
        <ExternalLink aria-hidden />
        {text('open')}
      </button>
    );
  return (
    <IconButton name={text('openOne', { name })} run={open}>
      <ExternalLink aria-hidden />
    </IconButton>
  );
}
