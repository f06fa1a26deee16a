// The rooms that are fetched when they are first opened, apart from the first load.

import { lazy } from 'react';

export const Inspector = lazy(async () => ({
  default: (await import('../inspector/Inspector.tsx')).Inspector,
}));
export const CodePanel = lazy(async () => ({ default: (await import('../code/CodePanel.tsx')).CodePanel }));
export const Outline = lazy(async () => ({ default: (await import('../outline/Outline.tsx')).Outline }));
export const TrainingDrawer = lazy(async () => ({
  default: (await import('../training/TrainingDrawer.tsx')).TrainingDrawer,
}));
export const QuizDrawer = lazy(async () => ({
  default: (await import('../quiz/QuizDrawer.tsx')).QuizDrawer,
}));
export const CheckDrawer = lazy(async () => ({
  default: (await import('../check/CheckDrawer.tsx')).CheckDrawer,
}));
export const LessonPanel = lazy(async () => ({
  default: (await import('../lessons/LessonPanel.tsx')).LessonPanel,
}));
export const AuthorPanel = lazy(async () => ({
  default: (await import('../lessons/authoring/AuthorPanel.tsx')).AuthorPanel,
}));
export const Problems = lazy(async () => ({ default: (await import('../problems/Problems.tsx')).Problems }));
