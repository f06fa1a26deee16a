// The registry: one line per generator, in the order in which they are offered.

import { andTable } from './andTable.ts';
import { circle } from './circle.ts';
import { gaussianBumps } from './gaussianBumps.ts';
import { gaussians } from './gaussians.ts';
import type { Generator } from './generator.ts';
import { housePrices } from './housePrices.ts';
import { moons } from './moons.ts';
import { nandTable } from './nandTable.ts';
import { orTable } from './orTable.ts';
import { plane } from './plane.ts';
import { spiral } from './spiral.ts';
import { xor } from './xor.ts';
import { xorTable } from './xorTable.ts';

const list: readonly Generator[] = [
  andTable,
  nandTable,
  orTable,
  xorTable,
  circle,
  gaussians,
  xor,
  spiral,
  moons,
  plane,
  gaussianBumps,
  housePrices,
];

export const generators: ReadonlyMap<string, Generator> = new Map(list.map((each) => [each.id, each]));
