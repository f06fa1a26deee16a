// The rooms of the page. Canvas and stepper are on the first screen; the others come when they are opened.

import { type ComponentType, lazy } from 'react';

const files = import.meta.glob<Record<string, ComponentType>>([
  '../canvas/Canvas.tsx', '../stepper/Stepper.tsx', '../inspector/Inspector.tsx', '../outline/Outline.tsx', '../problems/Problems.tsx',
  '../examples/ExamplesMenu.tsx',
]);
const room = (folder: string, name: string) => lazy(async () => {
  const load = files[`../${folder}/${name}.tsx`];
  const module = await load?.();
  return { default: module?.[name] ?? (() => null) };
});
export const Canvas = room('canvas', 'Canvas');
export const Stepper = room('stepper', 'Stepper');
export const Inspector = room('inspector', 'Inspector');
export const Outline = room('outline', 'Outline');
export const Problems = room('problems', 'Problems');
export const ExamplesMenu = room('examples', 'ExamplesMenu');
