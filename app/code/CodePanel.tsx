// The graph as NumPy code beside the canvas, as a script or as classes, to be copied and taken along.

import { Check, Copy, Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Code, numpyLayers, numpyScript } from '../../engine/exporting.ts';
import type { Computed } from '../../engine/index.ts';
import { useDerived, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { download } from '../files/download.ts';
import { fileName } from '../files/fileName.ts';
import { inEveryLanguage, translate, useTexts } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import { CodeLines } from './CodeLines.tsx';
import { texts } from './texts.ts';
import './code.css';

const styles = { script: numpyScript, layers: numpyLayers };
type Style = keyof typeof styles;

export function CodePanel() {
  const say = useTexts(texts);
  const [style, setStyle] = useState<Style>('script');
  const computed = useDerived((derived) => derived.computed);
  const code = useCode(computed, style);
  const { canvas } = useEditor();
  // The canvas has just lost a good part of its width.
  useEffect(() => canvas.current?.fit(), [canvas]);
  return (
    <div className="code">
      <div className="code-bar">
        <fieldset className="code-styles" aria-label={say('style')}>
          {(['script', 'layers'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={each === style}
              onClick={() => setStyle(each)}
            >
              {say(each)}
            </button>
          ))}
        </fieldset>
        <CopyButton write={() => textOf(styles[style](computed))} />
        <DownloadButton write={() => textOf(styles[style](computed))} />
      </div>
      {computed.graph.nodes.length === 0 ? (
        <p className="code-quiet">{say('empty')}</p>
      ) : (
        <CodeLines lines={code.lines} />
      )}
    </div>
  );
}

/** While numbers learn, the lines stay as they are: only what is copied has them as they stand then. */
function useCode(computed: Computed, style: Style): Code {
  const last = useRef<{ readonly of: Computed; readonly style: Style; readonly code: Code } | null>(null);
  const isSame =
    last.current?.style === style &&
    last.current.of.document === computed.document &&
    last.current.of.run === computed.run;
  if (last.current === null || !isSame) last.current = { of: computed, style, code: styles[style](computed) };
  return last.current.code;
}

const textOf = ({ lines }: Code): string => `${lines.map(({ text }) => text).join('\n')}\n`;

interface Writes {
  readonly write: () => string;
}

function CopyButton({ write }: Writes) {
  const say = useTexts(texts);
  const { session } = useEditor();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const isDone = await navigator.clipboard?.writeText(write()).then(
      () => true,
      () => false,
    );
    if (isDone === true) {
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
      session.setState({ announcement: say('copied') });
    } else {
      const text = inEveryLanguage((language) => translate(texts, language)('notCopied'));
      notify(session, { id: 'code', tone: 'problem', text });
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span>{say('copy')}</span>
    </button>
  );
}

function DownloadButton({ write }: Writes) {
  const say = useTexts(texts);
  const title = useDocument((document) => document.title);
  return (
    <button
      type="button"
      className="button"
      onClick={() => download(fileName(title, say('untitled'), 'py'), write(), 'text/x-python')}
    >
      <Download aria-hidden />
      <span>{say('download')}</span>
    </button>
  );
}
