// The registry: one line per schedule.

import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import type { Schedule } from './schedule.ts';
import { step } from './step.ts';

const list: readonly Schedule[] = [constant, step, cosine];

export const schedules: ReadonlyMap<string, Schedule> = new Map(list.map((each) => [each.id, each]));
