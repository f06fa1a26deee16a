// The numbers of a parameter: to be typed in where they are few, to be read where they are many.

import { lazy, Suspense } from 'react';
import { useNumber } from '../numbers/useNumber.ts';
import { SlotView } from './SlotView.tsx';

const WeightTable = lazy(async () => ({ default: (await import('./WeightTable.tsx')).WeightTable }));

const most = 8;

export function Weights({ parameter }: { readonly parameter: string }) {
  const shown = useNumber({ kind: 'parameter', id: parameter, slot: 'value' });
  const view = <SlotView name={parameter} place={{ kind: 'parameter', id: parameter, slot: 'value' }} />;
  if (shown.state !== 'shown' || !isSmall(shown.tensor.shape)) return view;
  return (
    <Suspense fallback={view}>
      <WeightTable parameter={parameter} tensor={shown.tensor} />
    </Suspense>
  );
}

const isSmall = (shape: readonly number[]): boolean =>
  (shape.length === 1 || shape.length === 2) && shape.every((length) => length <= most);
