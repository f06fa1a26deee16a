// The float32 kernels, compiled to WebAssembly: a tape of calls over one memory, carried out without coming back in between.

import {
  callKernel,
  copyKernel,
  finiteKernel,
  firstMaxKernel,
  foldKernel,
  gemmKernel,
  mapKernel,
  maxKernel,
  oneHotKernel,
  poolKernel,
  randomKernel,
  sumKernel,
  unfoldKernel,
  unpoolKernel,
} from './codes.ts';
import { gemm } from './gemm.ts';
import { shareMap } from './map.ts';
import { copy, finite, oneHot, random } from './move.ts';
import { firstMax, largest, sum } from './reduce.ts';
import { enter, meet, thread } from './threads.ts';
import { cos4, erf4, exp4, expm14, log1p4, log4, pow4, sign4, sin4, tanh4 } from './vectorMath.ts';
import { fold, pool, unfold, unpool } from './windows.ts';

// What the functions of maps call; these stand in the module's table, and are no part of it.
export { cos4, erf4, exp4, expm14, log1p4, log4, pow4, sign4, sin4, tanh4 };

/** Carries the tape out from one address to another, as one of several threads that do so at the same time. */
export function run(from: usize, to: usize, index: i32, threads: i32, ownBytes: usize, gate: usize): void {
  enter(index, threads, <usize>index * ownBytes, gate);
  for (let at = from; at < to; at += (<usize>load<i32>(at, 4)) << 2) {
    carryOut(load<i32>(at), at);
    meet();
  }
}

function carryOut(kernel: i32, at: usize): void {
  switch (kernel) {
    case mapKernel:
      shareMap(at);
      break;
    case gemmKernel:
      gemm(at);
      break;
    case sumKernel:
      sum(at);
      break;
    case maxKernel:
      largest(at);
      break;
    case firstMaxKernel:
      firstMax(at);
      break;
    case copyKernel:
      copy(at);
      break;
    case oneHotKernel:
      oneHot(at);
      break;
    case unfoldKernel:
      unfold(at);
      break;
    case foldKernel:
      fold(at);
      break;
    case poolKernel:
      pool(at);
      break;
    case unpoolKernel:
      unpool(at);
      break;
    case randomKernel:
      random(at);
      break;
    case finiteKernel:
      finite(at);
      break;
    case callKernel:
      if (thread === 0) call_indirect<void>(load<u32>(at, 8), 0, 0, 0);
      break;
    default:
      unreachable();
  }
}
