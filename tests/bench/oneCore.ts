// All peers on one and the same core, where the system has `taskset`.

import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const held = ['taskset', '-c', String(availableParallelism() - 1)] as const;
const [taskset, ...asked] = held;
const canHold = spawnSync(taskset, [...asked, 'true']).status === 0;

/** Who is moved from core to core, or woken on one that has rested, is measured slower than it is. */
export const onOneCore = (command: readonly string[]): readonly string[] =>
  canHold ? [...held, ...command] : command;
