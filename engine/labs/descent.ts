// The way of an optimizer down a landscape, every step of it with what the optimizer remembers.

import { slotsOf } from '../compile/plan.ts';
import type { Document } from '../document/document.ts';
import type { Issue } from '../issue.ts';
import { optimizers } from '../train/optimizers/index.ts';
import { readTraining } from '../train/settings.ts';
import { createTrainer, type Trainer } from '../train/trainer.ts';
import { type Landscape, landscapeDocument, type Point } from './landscape.ts';

/** Where it stands after so many steps, what f and its gradient are there, and what has been remembered so far. */
interface DescentStep {
  readonly at: Point;
  readonly f: number;
  readonly gradient: Point;
  /** v, h, m: a number for each variable. */
  readonly states: Readonly<Record<string, Point>>;
}

export interface Descent {
  /** From the start on: one more than steps taken. */
  readonly steps: readonly DescentStep[];
  /** Why it came to no more steps, where numbers stopped being finite. */
  readonly issues: readonly Issue[];
}

/** Numbers of an optimizer; `id` names it in the registry. */
export interface Downhill {
  readonly optimizer: { readonly id: string; readonly numbers: Readonly<Record<string, number>> };
  readonly steps: number;
}

/** A graph that one can open and train: it walks this very way. */
export function descentDocument(
  landscape: Landscape,
  start: Point,
  { optimizer: { id, numbers }, steps }: Downhill,
): Document {
  const training = { optimizer: { type: id, ...numbers }, steps, seed: 0 };
  return { ...landscapeDocument(landscape, start), training };
}

export function descend(landscape: Landscape, start: Point, downhill: Downhill): Descent {
  const document = descentDocument(landscape, start, downhill);
  const settings = readTraining(document.training).value;
  const created = createTrainer({ document, settings, fetched: () => null });
  if (!created.ok) return { steps: [], issues: created.issues };
  const trainer = created.value;
  const look = lookerAt(trainer, landscape, downhill.optimizer.id);
  const steps: DescentStep[] = [];
  while (true) {
    trainer.program.machine.forward();
    const before = look();
    const stepped = trainer.advance();
    if (stepped.issues.length > 0) return { steps: [...steps, before], issues: stepped.issues };
    steps.push({ ...before, gradient: look().gradient });
    if (steps.length > downhill.steps) return { steps, issues: [] };
  }
}

/** Reads a step where the machine of the reference keeps it. */
function lookerAt({ program: { machine }, loss }: Trainer, { variables }: Landscape, id: string) {
  const { plan, view } = machine;
  const parameters = variables.map((name) => plan.parameters.get(name));
  const pair = (read: (parameter: (typeof parameters)[number]) => number | null | undefined): Point => {
    const [x = Number.NaN, y = Number.NaN] = parameters.map((each) => {
      const buffer = read(each);
      return typeof buffer === 'number' ? view(buffer)[0] : Number.NaN;
    });
    return [x, y];
  };
  const states = optimizers.get(id)?.state ?? [];
  const f = slotsOf(plan, loss)?.value;
  return (): DescentStep => ({
    at: pair((each) => each?.value),
    f: f === undefined ? Number.NaN : (view(f)[0] ?? Number.NaN),
    gradient: pair((each) => each?.gradient),
    states: Object.fromEntries(
      states.map((state) => [state, pair((each) => each?.update?.states[state]?.value)]),
    ),
  });
}
