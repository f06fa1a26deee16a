// What a step must answer with once ten have been taken: by the float64 reference back end.

import { compile } from '../../engine/compile/compile.ts';
import type { Leaf, Plan } from '../../engine/compile/plan.ts';
import { lower } from '../../engine/graph/lower.ts';
import { resolveTarget } from '../../engine/graph/target.ts';
import { learntIn } from '../../engine/run/machine.ts';
import { learnBy, readTraining, reference, ruleOf } from '../../engine/training.ts';
import type { Wanted } from './contest.ts';
import { netDocument } from './documents.ts';
import { settled } from './peers/measure.mjs';
import type { Entrant } from './roster.ts';
import type { Basket, Net, Tensor, Tensors, Workload } from './workload.ts';

/** A peer that learns row by row is near enough with two digits. */
export function wantedOf(workload: Workload, tensors: Tensors, { learns }: Entrant): Wanted {
  return learns === 'row by row' && workload.kind === 'net'
    ? { answer: lossOf(workload, tensors, 1), digits: 2 }
    : { answer: answerOf(workload, tensors), digits: 4 };
}

function answerOf(workload: Workload, tensors: Tensors): number {
  switch (workload.kind) {
    case 'shopping':
      return priceAndGradients(workload.basket);
    case 'gemm':
      return firstOfProduct(tensors, workload.size);
    case 'net':
      return lossOf(workload, tensors, workload.batch);
    default:
      return workload satisfies never;
  }
}

function priceAndGradients({ apple, apples, orange, oranges, tax }: Basket): number {
  const sum = apple * apples + orange * oranges;
  return sum * tax + tax * (apples + apple + oranges + orange) + sum;
}

function firstOfProduct({ a, b }: Tensors, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (a?.data[k] ?? 0) * (b?.data[k * size] ?? 0);
  return sum;
}

/** The mean loss of the batch met in parts of so many rows, each with an update of its own; all of them: the batch in one. */
function lossOf(net: Net, tensors: Tensors, rows: number): number {
  const parts = Array.from({ length: net.batch / rows }, (_, part) => rowsOf(tensors, part * rows, rows));
  const document = netDocument(net, { ...tensors, ...parts[0] });
  const { value: settings } = readTraining(document.training);
  const graph = lower(document.model);
  const resolved = resolveTarget(document.model, document.target, graph);
  if ('issue' in resolved) throw new Error(`internal: ${net.id} cannot be trained`);
  const learn = learnBy(ruleOf(settings));
  const plan = compile(graph, resolved.target, { mode: 'train', wanted: 'parameters', learn });
  const start = { seed: 0, learnt: learntIn(document.weights ?? {}) };
  const machine = reference.bind(plan, { extent: 'step', wanted: [], start });
  const put = (role: Leaf['role'], name: string, data: ArrayLike<number>): void =>
    machine.view(leafOf(plan, role, name)).set(data);
  const lossNow = machine.view(plan.nodes.get('loss')?.[0]?.value ?? -1);
  let loss = 0;
  for (let step = 0, update = 0; step <= settled; step++) {
    loss = 0;
    for (const { x, t } of parts) {
      put('input', 'x', x.data);
      put('input', 't', t.data);
      put('setting', 't', [++update]);
      machine.step(update);
      loss += (lossNow[0] ?? Number.NaN) / parts.length;
    }
  }
  return loss;
}

function rowsOf(tensors: Tensors, from: number, rows: number): { readonly x: Tensor; readonly t: Tensor } {
  const part = (name: 'x' | 't'): Tensor => {
    const { shape, data } = tensors[name] ?? { shape: [1], data: new Float32Array(1) };
    const [all = 1, ...row] = shape;
    const width = data.length / all;
    return { shape: [rows, ...row], data: data.subarray(from * width, (from + rows) * width) };
  };
  return { x: part('x'), t: part('t') };
}

const leafOf = ({ leaves }: Plan, role: Leaf['role'], name: string): number =>
  leaves.find((leaf) => leaf.role === role && leaf.name === name)?.buffer ?? -1;
