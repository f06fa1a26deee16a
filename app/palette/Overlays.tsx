// What lies over the page and has the keyboard. Its code comes once the page stands.

import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { commands } from '../commands/index.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import { fetchAhead, isUnfetched } from '../session/unfetched.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { TypedAhead } from '../ui/TypedAhead.ts';
import { KeysAhead } from './KeysAhead.tsx';
import { paletteTexts } from './texts.ts';

const importOverlays = () => import('./overlayDialogs.ts');
const AddNode = lazy(async () => ({ default: (await importOverlays()).AddNode }));
const CommandPalette = lazy(async () => ({ default: (await importOverlays()).CommandPalette }));
const FindNode = lazy(async () => ({ default: (await importOverlays()).FindNode }));
const ShortcutSheet = lazy(async () => ({ default: (await importOverlays()).ShortcutSheet }));
const EarlierWork = lazy(async () => ({ default: (await importOverlays()).EarlierWork }));

const ExamplesDialog = lazy(async () => ({
  default: (await import('../examples/ExamplesDialog.tsx')).ExamplesDialog,
}));
const BuilderDialog = lazy(async () => ({
  default: (await import('../builder/BuilderDialog.tsx')).BuilderDialog,
}));
const FormulaDialog = lazy(async () => ({
  default: (await import('../formula/FormulaDialog.tsx')).FormulaDialog,
}));
const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }));
const LabsDialog = lazy(async () => ({ default: (await import('../labs/LabsDialog.tsx')).LabsDialog }));
const LessonsDialog = lazy(async () => ({
  default: (await import('../lessons/LessonsDialog.tsx')).LessonsDialog,
}));
const OwnData = lazy(async () => ({ default: (await import('../ownData/OwnData.tsx')).OwnData }));

export function Overlays() {
  const { session } = useEditor();
  const overlay = useSession((state) => state.overlay);
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead(importOverlays), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (overlay === null) return null;
  const close = (): void => session.setState({ overlay: null });
  const dialog = () => {
    switch (overlay.kind) {
      case 'add':
        return <AddNode place={overlay.at} close={close} />;
      case 'commands':
        return <CommandPalette commands={commands} close={close} />;
      case 'find':
        return <FindNode close={close} />;
      case 'shortcuts':
        return <ShortcutSheet commands={commands} close={close} />;
      case 'earlier':
        return <EarlierWork close={close} />;
      case 'build':
        return <BuilderDialog close={close} />;
      case 'formula':
        return <FormulaDialog close={close} />;
      case 'share':
        return <ShareDialog close={close} />;
      case 'labs':
        return <LabsDialog {...overlay} close={close} />;
      case 'lessons':
        return <LessonsDialog close={close} />;
      case 'importCsv':
      case 'paintPoints':
      case 'drawDigit':
        return <OwnData overlay={overlay} close={close} />;
      case 'examples':
        return <ExamplesDialog close={close} />;
      default:
        return overlay satisfies never;
    }
  };
  return (
    <Boundary resetKey={overlay} fallback={(error) => <FailedOverlay error={error} />}>
      <Opened key={overlay.kind} close={close}>
        {dialog()}
      </Opened>
    </Boundary>
  );
}

/** Whatever is typed before the code is there is kept for the field. */
function Opened({ close, children }: { readonly close: () => void; readonly children: ReactNode }) {
  const [typed, setTyped] = useState('');
  return (
    <TypedAhead value={typed}>
      <Suspense fallback={<KeysAhead typed={typed} type={setTyped} close={close} />}>{children}</Suspense>
    </TypedAhead>
  );
}

/** It broke, or its code could not be fetched, of which it has been said: the page goes on without. */
function FailedOverlay({ error }: { readonly error: unknown }) {
  const { session } = useEditor();
  useEffect(() => {
    session.setState({ overlay: null });
    if (isUnfetched(error)) return;
    const say = (key: 'failed' | 'reload') =>
      inEveryLanguage((language) => translate(paletteTexts, language)(key));
    const action = { label: say('reload'), run: () => location.reload() };
    notify(session, { id: 'overlay', tone: 'problem', text: say('failed'), action });
  }, [error, session]);
  return null;
}
