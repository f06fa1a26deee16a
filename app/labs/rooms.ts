// Where each lab is done; apart from the list, which is shown without them.

import type { ComponentType } from 'react';
import { OptimizerLab } from './descent/OptimizerLab.tsx';
import { RateLab } from './descent/RateLab.tsx';
import { DigitsLab } from './digits/DigitsLab.tsx';
import { GatesLab } from './gates/GatesLab.tsx';
import type { LabId } from './labs.ts';
import { LayersLab } from './layers/LayersLab.tsx';
import { NormalisingLab } from './normalising/NormalisingLab.tsx';
import { OverfittingLab } from './overfitting/OverfittingLab.tsx';
import { PolicyLab } from './policy/PolicyLab.tsx';
import { SearchLab } from './search/SearchLab.tsx';
import { WindowsLab } from './windows/WindowsLab.tsx';

export const rooms: Readonly<Record<LabId, ComponentType<{ readonly title: string }>>> = {
  gates: GatesLab,
  rate: RateLab,
  optimizers: OptimizerLab,
  digits: DigitsLab,
  layers: LayersLab,
  normalising: NormalisingLab,
  overfitting: OverfittingLab,
  search: SearchLab,
  windows: WindowsLab,
  policy: PolicyLab,
};
