// The link to what is open, what stands in it, and a file instead where it would be too long.

import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { showKeys } from '../commands/keys.ts';
import { platform } from '../commands/platform.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { saveFile } from '../files/saveFile.ts';
import { useTexts } from '../i18n/texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogHead } from '../ui/DialogHead.tsx';
import { dialogTexts } from './dialogTexts.ts';
import { longestLink } from './link.ts';
import { type Link, linkOf } from './linkOf.ts';
import './share.css';

export function ShareDialog({ close }: { readonly close: () => void }) {
  const text = useTexts(dialogTexts);
  const link = useLink();
  return (
    <Dialog label={text('title')} className="share" onClose={close}>
      <DialogHead title={text('title')} close={close} />
      <div className="dialog-body">
        {link === 'making' && <p role="status">{text('making')}</p>}
        {link === 'failed' && <FileInstead why={text('failed')} close={close} />}
        {typeof link === 'object' && (link.ok ? <Made link={link} /> : <TooLong {...link} close={close} />)}
      </div>
    </Dialog>
  );
}

/** Made once: nothing changes beneath a dialog. */
function useLink(): Link | 'making' | 'failed' {
  const editor = useEditor();
  const [link, setLink] = useState<Link | 'making' | 'failed'>('making');
  useEffect(() => {
    linkOf(editor, location.origin + location.pathname).then(setLink, () => setLink('failed'));
  }, [editor]);
  return link;
}

function Made({ link }: { readonly link: Extract<Link, { ok: true }> }) {
  const text = useTexts(dialogTexts);
  const count = useCounting();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'not yet' | 'done' | 'refused'>('not yet');
  useEffect(() => field.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.address);
      setCopied('done');
    } catch {
      setCopied('refused');
      field.current?.focus();
      if (field.current !== null) selectAll(field.current);
    }
  };
  const length = text('length', { length: count(link.address.length), most: count(longestLink) });
  return (
    <>
      <div className="share-link">
        <input
          ref={field}
          readOnly
          value={link.address}
          aria-label={text('link')}
          onFocus={(event) => selectAll(event.currentTarget)}
        />
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {copied === 'done' ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span>{text(copied === 'done' ? 'copied' : 'copy')}</span>
        </button>
      </div>
      <p className="share-quiet" role="status">
        {copied === 'refused' ? text('copyYourself', { keys: showKeys('Mod+C', platform) }) : length}
      </p>
      <Contents weights={link.weights} />
    </>
  );
}

/** Backwards, so that the beginning is what one sees. */
const selectAll = (field: HTMLInputElement): void =>
  field.setSelectionRange(0, field.value.length, 'backward');

function Contents({ weights }: { readonly weights: 'none' | 'inside' | 'left out' }) {
  const text = useTexts(dialogTexts);
  const step = useSession((session) => session.position);
  const quiz = useSession((session) => session.quiz);
  // What is being written is read from its beginning.
  const page = useSession(({ lesson, authoring }) => lesson?.page ?? (authoring === null ? null : 0));
  return (
    <>
      <p>{text('about')}</p>
      <ul className="share-contents">
        <li>{text('graph')}</li>
        {page !== null ? (
          <li>{text('lesson', { page: page + 1 })}</li>
        ) : quiz !== null ? (
          <li>{text('quiz')}</li>
        ) : (
          <li>{step === null ? text('allSteps') : text('atStep', { step })}</li>
        )}
        <li>{text('language')}</li>
        {weights !== 'none' && <li>{text(`weights.${weights}`)}</li>}
      </ul>
      {/^(localhost|127\.|\[::1])/.test(location.hostname) && (
        <p className="share-quiet">{text('onlyHere')}</p>
      )}
    </>
  );
}

function TooLong({ length, close }: { readonly length: number; readonly close: () => void }) {
  const text = useTexts(dialogTexts);
  const count = useCounting();
  const why = text('tooLong', { length: count(length), most: count(longestLink) });
  return <FileInstead why={why} close={close} />;
}

function FileInstead({ why, close }: { readonly why: string; readonly close: () => void }) {
  const text = useTexts(dialogTexts);
  const editor = useEditor();
  const save = (): void => {
    close();
    saveFile(editor);
  };
  return (
    <>
      <p>{why}</p>
      <button type="button" className="button button-primary share-save" onClick={save}>
        {text('saveFile')}
      </button>
    </>
  );
}

const useCounting = (): ((count: number) => string) => {
  const language = useSession((session) => session.language);
  return (count) => count.toLocaleString(language);
};
