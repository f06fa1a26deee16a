// The page on which the graph is drawn: React Flow as the renderer, every gesture an edit of our own document.

import '@xyflow/react/dist/base.css';
import './canvas.css';
import { ReactFlow, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { EmptyPage } from './EmptyPage.tsx';
import { FigureNode } from './FigureNode.tsx';
import { createProjection } from './projection.ts';
import { createScreen, ScreenContext, useProjected, useScreenState } from './screen.ts';
import { useAriaLabels } from './useAriaLabels.ts';
import { useCanvasHandle } from './useCanvasHandle.ts';
import { useDragging } from './useDragging.ts';
import { useFlow, useNear } from './useFlow.ts';
import { useKeys } from './useKeys.ts';
import { useKnownSizes } from './useKnownSizes.ts';
import { usePlaceMissing } from './usePlaceMissing.ts';
import { useSelectedBlock } from './useSelectedBlock.ts';
import { useSelecting } from './useSelecting.ts';
import { useViewport } from './useViewport.ts';
import { useWiring } from './useWiring.ts';
import { Wire } from './Wire.tsx';

const fetchOverview = async () => ({ default: (await import('./Overview.tsx')).Overview });

const Overview = lazy(fetchOverview);

const Blanks = lazy(async () => ({ default: (await import('./Blanks.tsx')).Blanks }));

const Picks = lazy(async () => ({ default: (await import('./Picks.tsx')).Picks }));

const Frames = lazy(async () => ({ default: (await import('./Frames.tsx')).Frames }));

const nodeTypes = { figure: FigureNode };
const edgeTypes = { wire: Wire };
const multiSelectionKeys = ['Meta', 'Control', 'Shift'];

export function Canvas() {
  const editor = useEditor();
  const [screen] = useState(() => createScreen(createProjection(editor)));
  useEffect(() => screen.projection.follow(), [screen]);
  return (
    <ScreenContext value={screen}>
      <ReactFlowProvider>
        <Surface />
      </ReactFlowProvider>
    </ScreenContext>
  );
}

function Surface() {
  const surface = useRef<HTMLDivElement>(null);
  const { nodes, edges, isOverview } = useFlow();
  const crowded = useProjected((projected) => projected.crowded);
  const isWiring = useScreenState(({ wiring }) => wiring !== null);
  const detail = useScreenState((screen) => screen.detail);
  const hasBlocks = useDocument(({ blocks }) => blocks.size > 0);
  const hasWhole = useSelectedBlock() !== null;
  const theme = useSession((session) => session.theme);
  const isQuiz = useSession(({ quiz }) => quiz !== null);
  const isPicking = useSession(({ authoring }) => authoring?.picking === true);
  useEffect(() => {
    // It is there before anybody looks from afar.
    if (crowded) void fetchOverview();
  }, [crowded]);
  useKnownSizes();
  usePlaceMissing();
  useCanvasHandle(surface);
  const { select, ...selecting } = useSelecting();
  const { follow, ...dragging } = useDragging();
  const wiring = useWiring(surface);
  const keys = useKeys();
  const viewport = useViewport();
  const names = [
    'canvas',
    `is-${detail}`,
    ...(isWiring ? ['is-wiring'] : []),
    ...(hasWhole ? ['is-whole'] : []),
    ...(crowded ? ['is-dense'] : []),
  ];
  return (
    <div ref={surface} className={names.join(' ')} {...keys} {...wiring.onSurface} {...useNear()}>
      {isOverview && (
        <Suspense>
          <Overview />
        </Suspense>
      )}
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        connectionLineComponent={ConnectionLine}
        {...selecting}
        {...dragging}
        {...wiring.onFlow}
        {...viewport}
        onNodesChange={(changes) => {
          select('nodes', changes);
          follow(changes);
        }}
        colorMode={theme}
        ariaLabelConfig={useAriaLabels()}
        minZoom={0.1}
        maxZoom={4}
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        connectionRadius={28}
        reconnectRadius={12}
        connectOnClick={false}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={multiSelectionKeys}
        selectionMode={SelectionMode.Partial}
        disableKeyboardA11y
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        onlyRenderVisibleElements={crowded}
      >
        {hasBlocks && !isOverview && (
          <Suspense>
            <Frames />
          </Suspense>
        )}
        {isQuiz && (
          <Suspense fallback={null}>
            <Blanks />
          </Suspense>
        )}
        {isPicking && (
          <Suspense fallback={null}>
            <Picks />
          </Suspense>
        )}
      </ReactFlow>
      <EmptyPage />
    </div>
  );
}
