// Small tasks, written out: where everything lies is known, so that nothing is looked up, packed or decided when they run.

import type { Written } from './encode.ts';
import type { PlanFunctions } from './planFunctions.ts';
import { isSmallGemm, type SmallPlaces, smallGemm } from './smallGemm.ts';
import { isSmallMap, smallMap } from './smallMap.ts';
import { isSmallReduce, smallReduce } from './smallReduce.ts';
import type { Task } from './task.ts';

interface Places extends SmallPlaces {
  readonly functions: PlanFunctions;
}

/** Code of a task, if it is small; null: a kernel carries it out. */
export function writtenOut(task: Task, places: Places): Written | null {
  const { functions } = places;
  if (task.kind === 'gemm' && isSmallGemm(task)) return smallGemm(task, () => functions.code(), places);
  const code = functions.code();
  if (task.kind === 'map' && isSmallMap(task)) {
    const body = smallMap(task, code, places);
    return { vectors: code.vectors, code: body };
  }
  if (task.kind === 'reduce' && isSmallReduce(task)) {
    const body = smallReduce(task, code, places.addressOf);
    return { vectors: code.vectors, code: body };
  }
  return null;
}
