// The page: bar above, palette or outline left, details right, steps below, the canvas in the middle.

import { useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { useSession } from '../editor/EditorContext.tsx';
import { DropZone } from '../files/DropZone.tsx';
import { FilePicker } from '../files/FilePicker.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Overlays } from '../palette/Overlays.tsx';
import { Palette } from '../palette/Palette.tsx';
import type { Panel } from '../session/session.ts';
import { Stepper } from '../stepper/Stepper.tsx';
import { usePlaying } from '../stepper/usePlaying.ts';
import { Announcer } from './Announcer.tsx';
import { LeavePresentation } from './LeavePresentation.tsx';
import { Notices } from './Notices.tsx';
import { PhoneTabs, type PhoneView } from './PhoneTabs.tsx';
import { PresentedStep } from './PresentedStep.tsx';
import { Reopen } from './Reopen.tsx';
import { Room } from './Room.tsx';
import { CheckDrawer, CodePanel, Inspector, Outline, Problems, QuizDrawer, TrainingDrawer } from './rooms.ts';
import { Side } from './Side.tsx';
import { StepByTouch } from './StepByTouch.tsx';
import { TopBar } from './TopBar.tsx';
import { shellTexts } from './texts.ts';
import { useFocusOfPanels } from './useFocusOfPanels.ts';
import { useMedia } from './useMedia.ts';
import { usePresenting } from './usePresenting.ts';
import './shell.css';
import './present.css';

/** The canvas keeps its place among the children in every layout, so that switching does not build it anew. */
export function Shell() {
  usePlaying();
  useFocusOfPanels();
  usePresenting();
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
      {layout !== 'presenting' && <Drawer panel="training" />}
      <Drawer panel="quiz" />
      {layout !== 'presenting' && <Drawer panel="check" />}
      {layout === 'phone' && <Drawer panel="code" />}
      {layout === 'desk' && <Foot />}
      {layout === 'presenting' && <PresentedStep />}
      {layout === 'phone' && <PhoneFoot view={view} choose={setView} />}
      <Notices />
      <Announcer />
      <FilePicker />
      <DropZone />
      <Overlays />
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
      {presenting && <StepByTouch />}
      {presenting && <LeavePresentation />}
    </main>
  );
}

const usePanel = (panel: Panel): boolean => useSession((session) => session.panels.has(panel));

const leftPanels = ['palette', 'outline'] as const;

function LeftSide() {
  const palette = usePanel('palette');
  const outline = usePanel('outline');
  if (!palette && !outline) return <Reopen panel="palette" side="left" />;
  return outline ? (
    <Side key="outline" panel="outline" choices={leftPanels}>
      <Outline />
    </Side>
  ) : (
    <Side key="palette" panel="palette" choices={leftPanels}>
      <Palette />
    </Side>
  );
}

const rightPanels = ['inspector', 'code'] as const;

function RightSide() {
  const inspector = usePanel('inspector');
  const code = usePanel('code');
  const problems = usePanel('problems');
  if (!inspector && !code && !problems) return <Reopen panel="inspector" side="right" />;
  return (
    <div className="shell-right">
      {code ? (
        <Side key="code" panel="code" choices={rightPanels}>
          <CodePanel />
        </Side>
      ) : (
        inspector && (
          <Side key="inspector" panel="inspector" choices={rightPanels}>
            <Inspector />
          </Side>
        )
      )}
      {problems && (
        <Side panel="problems">
          <Problems />
        </Side>
      )}
    </div>
  );
}

/** Rises from where the steps are. */
function Drawer({ panel }: { readonly panel: keyof typeof drawers }) {
  const text = useTexts(shellTexts);
  if (!usePanel(panel)) return null;
  const Content = drawers[panel];
  return (
    <section className="shell-training" aria-label={text(panel)} data-panel={panel}>
      <Room>
        <Content />
      </Room>
    </section>
  );
}

const drawers = { training: TrainingDrawer, quiz: QuizDrawer, check: CheckDrawer, code: CodePanel };

function Foot() {
  return usePanel('stepper') ? <Steps /> : <Reopen panel="stepper" side="foot" />;
}

function Steps() {
  const text = useTexts(shellTexts);
  return (
    <section className="shell-steps" aria-label={text('steps')} data-panel="stepper">
      <Room>
        <Stepper />
      </Room>
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
function PhoneFoot({
  view,
  choose,
}: {
  readonly view: PhoneView;
  readonly choose: (view: PhoneView) => void;
}) {
  return (
    <>
      <Steps />
      <PhoneTabs view={view} choose={choose} />
    </>
  );
}
