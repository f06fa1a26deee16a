// The page: bar above, palette or outline left, details right, steps below, the canvas in the middle.

import { type ReactNode, useState } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { FilePicker } from '../files/FilePicker.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Overlays } from '../palette/Overlays.tsx';
import { Palette } from '../palette/Palette.tsx';
import { Announcer } from './Announcer.tsx';
import { LeavePresentation } from './LeavePresentation.tsx';
import { Notices } from './Notices.tsx';
import { PhoneTabs, type PhoneView } from './PhoneTabs.tsx';
import { Room } from './Room.tsx';
import { Canvas, Inspector, Outline, Problems, Stepper } from './rooms.ts';
import { Side } from './Side.tsx';
import { TopBar } from './TopBar.tsx';
import { shellTexts } from './texts.ts';
import { useMedia } from './useMedia.ts';
import './shell.css';

/** The canvas keeps its place among the children in every layout, so that switching does not build it anew. */
export function Shell() {
  const presenting = useSession((session) => session.presenting);
  const isPhone = useMedia('(max-width: 640px)');
  const [view, setView] = useState<PhoneView>('outline');
  const layout = presenting ? 'presenting' : isPhone ? 'phone' : 'desk';
  return (
    <div className="shell" data-layout={layout}>
      {layout !== 'presenting' && <TopBar />}
      {layout === 'desk' && <LeftSide />}
      {(layout !== 'phone' || view === 'graph') && <CanvasRoom />}
      {layout === 'phone' && view !== 'graph' && <PhoneRoom view={view} />}
      {layout === 'desk' && <RightSide />}
      {layout === 'desk' && <Foot />}
      {layout === 'phone' && <PhoneFoot view={view} choose={setView} />}
      <Notices />
      <Announcer />
      <FilePicker />
      <DropZone />
      <Room>
        <Overlays />
      </Room>
    </div>
  );
}

function CanvasRoom() {
  const presenting = useSession((session) => session.presenting);
  return (
    <main className="shell-canvas">
      <Room>
        <Canvas />
      </Room>
      {presenting && <LeavePresentation />}
    </main>
  );
}

const usePanel = (panel: 'palette' | 'outline' | 'inspector' | 'problems' | 'stepper'): boolean =>
  useSession((session) => session.panels.has(panel));

function LeftSide() {
  const text = useTexts(shellTexts);
  const palette = usePanel('palette');
  const outline = usePanel('outline');
  return (
    <>
      {palette && (
        <Side panel="palette" name={text('palette')}>
          <Palette />
        </Side>
      )}
      {outline && (
        <Side panel="outline" name={text('outline')}>
          <Outline />
        </Side>
      )}
    </>
  );
}

function RightSide() {
  const text = useTexts(shellTexts);
  const inspector = usePanel('inspector');
  const problems = usePanel('problems');
  if (!inspector && !problems) return null;
  return (
    <div className="shell-right">
      {inspector && (
        <Side panel="inspector" name={text('details')}>
          <Inspector />
        </Side>
      )}
      {problems && (
        <Side panel="problems" name={text('problems')}>
          <Problems />
        </Side>
      )}
    </div>
  );
}

function Foot() {
  const text = useTexts(shellTexts);
  if (!usePanel('stepper')) return null;
  return (
    <Steps name={text('steps')}>
      <Stepper />
    </Steps>
  );
}

function Steps({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="shell-steps" aria-label={name}>
      <Room>{children}</Room>
    </section>
  );
}

function PhoneRoom({ view }: { readonly view: Exclude<PhoneView, 'graph'> }) {
  const rooms = { outline: Outline, details: Inspector, problems: Problems };
  const Content = rooms[view];
  return (
    <main className="shell-phone-room">
      <Room key={view}>
        <Content />
      </Room>
    </main>
  );
}

/** The steps stay in reach under whatever fills the screen. */
function PhoneFoot({ view, choose }: { readonly view: PhoneView; readonly choose: (view: PhoneView) => void }) {
  const text = useTexts(shellTexts);
  return (
    <>
      <Steps name={text('steps')}>
        <Stepper />
      </Steps>
      <PhoneTabs view={view} choose={choose} />
    </>
  );
}
