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
import {
  AuthorPanel,
  CheckDrawer,
  CodePanel,
  Inspector,
  LessonPanel,
  Outline,
  Problems,
  QuizDrawer,
  TrainingDrawer,
} from './rooms.ts';
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
  const { layout, lesson } = useLayout();
  const isCovered = useIsCovered(lesson);
  const isWriting = usePanel('authoring');
  const [view, setView] = useState<PhoneView>('outline');
  return (
    <div className="shell" data-layout={layout} data-lesson={lesson}>
      {layout !== 'presenting' && <TopBar />}
      {layout === 'desk' && <LeftSide />}
      {(layout !== 'phone' || view === 'graph') && <CanvasRoom />}
      {layout === 'phone' && view !== 'graph' && <PhoneRoom view={view} />}
      {layout === 'desk' && <RightSide lesson={lesson} />}
      {lesson === 'sheet' && <LessonSheet />}
      {layout === 'phone' && <AuthorSheet />}
      {!isCovered && <Drawers layout={layout} lesson={lesson} />}
      {layout === 'desk' && <Foot />}
      {layout === 'presenting' && !isCovered && <PresentedStep />}
      {layout === 'phone' && !isCovered && !isWriting && <Steps />}
      {layout === 'phone' && <PhoneTabs view={view} choose={setView} />}
      <Notices />
      <Announcer />
      <FilePicker />
      <DropZone />
      <Overlays />
    </div>
  );
}

type Layout = 'desk' | 'phone' | 'presenting';

/** Where the lesson under way is read: at the side, or in a sheet where there is little room. */
type LessonPlace = 'side' | 'sheet' | 'none';

interface Place {
  readonly layout: Layout;
  readonly lesson: LessonPlace;
}

function useLayout(): Place {
  const presenting = useSession((session) => session.presenting);
  const hasLesson = useSession((session) => session.lesson !== null);
  const isPhone = useMedia('(max-width: 640px)');
  const isNarrow = useMedia('(max-width: 960px)');
  const lesson = hasLesson ? (isNarrow || presenting ? 'sheet' : 'side') : 'none';
  return { layout: presenting ? 'presenting' : isPhone ? 'phone' : 'desk', lesson };
}

/** A sheet and a drawer, or the steps of a phone or of a presentation, would leave nothing of the graph: folding it shows them. */
const useIsCovered = (lesson: LessonPlace): boolean => usePanel('lesson') && lesson === 'sheet';

function Drawers({ layout, lesson }: Place) {
  return (
    <>
      {layout !== 'presenting' && <Drawer panel="training" />}
      <Drawer panel="quiz" />
      {layout !== 'presenting' && <Drawer panel="check" />}
      {(layout === 'phone' || (layout === 'desk' && lesson !== 'none')) && <Drawer panel="code" />}
    </>
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
const choicesBeside = {
  none: rightPanels,
  side: ['lesson', 'inspector'],
  sheet: [],
} as const satisfies Record<LessonPlace, readonly Panel[]>;
const choicesWhileWriting = ['authoring', 'inspector'] as const;

/** While there is a lesson, the code stands below. */
function RightSide({ lesson }: { readonly lesson: LessonPlace }) {
  const isLesson = usePanel('lesson') && lesson === 'side';
  const isWriting = useSession((session) => session.authoring !== null);
  const choices = isWriting ? choicesWhileWriting : choicesBeside[lesson];
  const authoring = usePanel('authoring');
  const inspector = usePanel('inspector');
  const code = usePanel('code') && lesson === 'none';
  const problems = usePanel('problems');
  if (!inspector && !code && !problems && !isLesson && !authoring)
    return <Reopen panel={lesson === 'side' ? 'lesson' : 'inspector'} side="right" />;
  return (
    <div className="shell-right">
      {isLesson ? (
        <Side key="lesson" panel="lesson" choices={choicesBeside.side}>
          <LessonPanel form="side" />
        </Side>
      ) : authoring ? (
        <Side key="authoring" panel="authoring" choices={choicesWhileWriting}>
          <AuthorPanel />
        </Side>
      ) : code ? (
        <Side key="code" panel="code" choices={rightPanels}>
          <CodePanel />
        </Side>
      ) : (
        inspector && (
          <Side key="inspector" panel="inspector" choices={choices}>
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

function LessonSheet() {
  const text = useTexts(shellTexts);
  return (
    <section className="shell-lesson-sheet" aria-label={text('lesson')} data-panel="lesson">
      <Room>
        <LessonPanel form="sheet" />
      </Room>
    </section>
  );
}

function AuthorSheet() {
  const text = useTexts(shellTexts);
  if (!usePanel('authoring')) return null;
  return (
    <section className="shell-lesson-sheet" aria-label={text('authoring')} data-panel="authoring">
      <Room>
        <AuthorPanel />
      </Room>
    </section>
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
