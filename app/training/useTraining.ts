import { useStore } from 'zustand';
import { useEditor } from '../editor/EditorContext.tsx';
import { type Training, trainingOf } from './training.ts';
import type { TrainingState } from './trainingState.ts';

export const useTrainingOf = (): Training => trainingOf(useEditor());

export const useTraining = <T>(select: (state: TrainingState) => T): T =>
  useStore(useTrainingOf().store, select);
