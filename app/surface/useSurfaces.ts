import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useEditor } from '../editor/EditorContext.tsx';
import { type Surfaces, type SurfacesState, surfacesOf } from './surfaces.ts';

/** Followed for as long as the component is there. */
export function useSurfaces(): Surfaces {
  const surfaces = surfacesOf(useEditor());
  useEffect(() => surfaces.watch(), [surfaces]);
  return surfaces;
}

export const useSurface = <T>(select: (state: SurfacesState) => T): T =>
  useStore(surfacesOf(useEditor()).store, select);
