// What the app has to say, over the foot of the canvas: a note goes by itself, a problem stays until it is closed.

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { dismiss } from '../session/notify.ts';
import type { Notice } from '../session/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { shellTexts } from './texts.ts';

const noteLastsMs = 8000;

export function Notices() {
  const notices = useSession((session) => session.notices);
  const text = useTexts(shellTexts);
  return (
    <section className="shell-notices" aria-label={text('notices')} aria-live="polite">
      {notices.map((notice) => (
        <Item key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Item({ notice }: { readonly notice: Notice }) {
  const { session } = useEditor();
  const language = useSession((state) => state.language);
  const text = useTexts(shellTexts);
  const { tone, action } = notice;
  useEffect(() => {
    if (notice.tone === 'problem') return;
    const timer = setTimeout(() => dismiss(session, notice.id), noteLastsMs);
    return () => clearTimeout(timer);
  }, [session, notice]);
  return (
    <div className="shell-notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <p>{notice.text[language]}</p>
      {action !== undefined && (
        <button type="button" className="button button-outlined" onClick={action.run}>
          {action.label[language]}
        </button>
      )}
      <IconButton name={text('close')} run={() => dismiss(session, notice.id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
