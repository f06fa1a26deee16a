// What the pieces of the canvas share while it is on screen: its projection, and the gesture under way.

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Verdict } from '../editing/connectable.ts';
import type { HandleRef } from '../session/session.ts';
import type { Projected, Projection } from './projection.ts';

/** A wire being drawn, and what each port says to it. */
export interface Wiring {
  readonly from: HandleRef;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** `numbers`: everything. `shapes`: too far away to read. */
type Detail = 'numbers' | 'shapes';

export interface ScreenState {
  readonly wiring: Wiring | null;
  /** The source whose number is being typed. */
  readonly editing: string | null;
  /** The wire that a dragged node would be spliced into. */
  readonly splicing: string | null;
  readonly hovered: string | null;
  readonly detail: Detail;
  /** From far away, the node under the pointer. */
  readonly near: string | null;
  /** Whether a box is being drawn around nodes. */
  readonly boxing: boolean;
}

export interface Screen {
  readonly projection: Projection;
  readonly state: StoreApi<ScreenState>;
}

export const createScreen = (projection: Projection): Screen => ({
  projection,
  state: createStore<ScreenState>(() => ({
    wiring: null,
    editing: null,
    splicing: null,
    hovered: null,
    detail: 'numbers',
    near: null,
    boxing: false,
  })),
});

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = use(ScreenContext);
  if (screen === null) throw new Error('internal: no canvas around this component');
  return screen;
}

export const useScreenState = <T>(select: (state: ScreenState) => T): T =>
  useStore(useScreen().state, select);

export const useProjected = <T>(select: (projected: Projected) => T): T =>
  useStore(useScreen().projection, select);

export const portKey = ({ node, handle, end }: HandleRef): string => `${end} ${handle} ${node}`;
