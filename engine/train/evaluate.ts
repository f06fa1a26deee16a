// How well a trained graph does on rows that it may not have learnt from.

import type { BufferId } from '../compile/instruction.ts';
import { type Plan, slotsOf } from '../compile/plan.ts';
import type { Prepared } from '../data/provide.ts';
import { targetWidth } from '../data/samples.ts';
import type { Graph } from '../graph/graph.ts';
import { accuracy, classesOf, confusionMatrix, rSquared } from './metrics.ts';
import { feed, lookingProgram, type Outcome, type Program, type World } from './program.ts';
import { loadWeights, type Weights } from './weights.ts';

export interface Scores {
  readonly rows: number;
  readonly loss: number;
  /** Where classes are learnt: the share that is right, and true × given counts. */
  readonly accuracy: number | null;
  readonly confusion: { readonly classes: number; readonly counts: Uint32Array } | null;
  /** Where values are learnt. */
  readonly rSquared: number | null;
  /** What the net says of each row: the first input of the loss. */
  readonly outputs: { readonly width: number; readonly data: Float64Array };
}

export type Evaluate = (weights: Weights, part: keyof Prepared, most: number) => Scores | null;

/** Rows that are looked at together. */
const chunk = 500;

/** An evaluator that compiles for each number of rows once. Null where a part has no rows. */
export function createEvaluator(world: World, loss: string): Evaluate {
  const programs = new Map<number, Program | null>();
  const programFor = (rows: number): Program | null => {
    const known = programs.get(rows);
    if (known !== undefined) return known;
    const made: Outcome<Program> = lookingProgram(world, rows, (plan, graph) => lookedAt(plan, graph, loss));
    const program = made.ok ? made.value : null;
    programs.set(rows, program);
    return program;
  };
  return (weights, part, most) => {
    const total = Math.min(most, world.data[0]?.parts[part].rows ?? 0);
    const parts: Seen[] = [];
    // A graph whose shapes hold for one batch size only is looked at in batches of that size.
    const size = programFor(Math.min(chunk, total)) === null ? world.settings.batchSize : chunk;
    for (let from = 0; from < total; from += size) {
      const rows = Math.min(size, total - from);
      const program = programFor(rows);
      if (program === null) break;
      parts.push(lookAt(program, weights, loss, part, from));
    }
    return parts.length === 0 ? null : scoresOf(world, part, parts);
  };
}

interface Seen {
  readonly rows: number;
  readonly loss: number;
  readonly outputs: Float64Array;
}

function lookAt(program: Program, weights: Weights, loss: string, part: keyof Prepared, from: number): Seen {
  const { machine, graph, plan, rows } = program;
  loadWeights(machine, weights);
  feed(
    program.inlets,
    part,
    Array.from({ length: rows }, (_, row) => from + row),
  );
  machine.forward();
  const [value = -1, outputs] = lookedAt(plan, graph, loss);
  return {
    rows,
    loss: machine.view(value)[0] ?? Number.NaN,
    outputs: outputs === undefined ? new Float64Array(0) : Float64Array.from(machine.view(outputs)),
  };
}

/** The loss, and what it is told first. */
function lookedAt(plan: Plan, graph: Graph, loss: string): readonly BufferId[] {
  const node = graph.nodes[graph.indexOf.get(loss) ?? -1];
  const first = node?.kind === 'compute' ? node.feeds[0] : undefined;
  const outputs = first?.kind === 'edge' ? plan.edges.get(first.edge)?.value : undefined;
  return [slotsOf(plan, loss)?.value ?? -1, ...(outputs === undefined ? [] : [outputs])];
}

function scoresOf({ data }: World, part: keyof Prepared, seen: readonly Seen[]): Scores {
  const rows = seen.reduce((sum, each) => sum + each.rows, 0);
  const loss = seen.reduce((sum, each) => sum + each.loss * each.rows, 0) / rows;
  const outputs = joined(seen.map((each) => each.outputs));
  const width = outputs.length / rows;
  const samples = data[0]?.parts[part];
  const none = {
    rows,
    loss,
    accuracy: null,
    confusion: null,
    rSquared: null,
    outputs: { width, data: outputs },
  };
  if (samples === undefined || !Number.isInteger(width) || width === 0) return none;
  const { target } = samples;
  const truth = samples.t.subarray(0, rows * targetWidth(target));
  if (target.kind === 'values') {
    return width === targetWidth(target) ? { ...none, rSquared: rSquared(outputs, truth, width) } : none;
  }
  const classes = classesOf(outputs, width, 'probability');
  const count = target.names.length;
  const confusion = { classes: count, counts: confusionMatrix(classes, truth, count) };
  return { ...none, accuracy: accuracy(classes, truth), confusion };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
