import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Autosave, SaveStatus } from './autosave.ts';

const Context = createContext<Autosave | null>(null);
export const AutosaveProvider = Context;

function useAutosave(): Autosave {
  const autosave = use(Context);
  if (autosave === null) throw new Error('internal: no autosave around this component');
  return autosave;
}

export const useSaveStatus = (): SaveStatus => useStore(useAutosave().status);
