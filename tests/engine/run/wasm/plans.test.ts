// Whole plans by the float32 kernels, beside the float64 reference.

import { describe, expect, test } from 'vitest';
import { compile } from '../../../../engine/compile/compile.ts';
import type { BufferId } from '../../../../engine/compile/instruction.ts';
import type { Plan } from '../../../../engine/compile/plan.ts';
import { lower } from '../../../../engine/graph/lower.ts';
import { sizeOf } from '../../../../engine/graph/shape.ts';
import type { Mode } from '../../../../engine/ops/emitter.ts';
import { ops } from '../../../../engine/ops/index.ts';
import { createRandom } from '../../../../engine/random.ts';
import type { Backend } from '../../../../engine/run/machine.ts';
import { reference } from '../../../../engine/run/reference/backend.ts';
import { opGraph } from '../../../kit/opGraph.ts';
import { normals } from '../../../kit/random.ts';
import { backends } from '../../../kit/wasm.ts';

const start = { seed: 3, learnt: () => undefined };

/** What a plan leaves in some buffers. */
function results(backend: Backend, plan: Plan, wanted: readonly BufferId[]): number[][] {
  const machine = backend.bind(plan, { extent: 'step', wanted, start });
  machine.step(1);
  return wanted.map((id) => [...machine.view(id)]);
}

/** The gradients of all inputs and parameters, or every value and gradient that there is. */
function buffersOf(plan: Plan, extent: 'ends' | 'everything'): readonly BufferId[] {
  const slots = [...plan.nodes.values()]
    .flat()
    .concat([...plan.parameters.values()].map((each) => ({ handle: '', ...each })));
  const leaves = new Set(plan.leaves.map(({ buffer }) => buffer));
  return slots.flatMap(({ value, gradient }) => {
    const isAsked = extent === 'everything' || leaves.has(value);
    return [...(extent === 'everything' ? [value] : []), ...(isAsked && gradient !== null ? [gradient] : [])];
  });
}

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, each) => (Number.isFinite(each) ? Math.max(most, Math.abs(each)) : most), 0);

function expectAlike(found: readonly number[][], wanted: readonly number[][], what: string): void {
  const whole = largest(wanted.flat());
  for (const [at, numbers] of wanted.entries()) {
    // What cancels out keeps the errors of what it was made of.
    const scale = largest(numbers) + 0.01 * whole;
    for (const [place, number] of numbers.entries()) {
      const own = found[at]?.[place] ?? Number.NaN;
      const isAlike = Object.is(own, number) || Math.abs(own - number) <= 1e-5 * scale;
      if (!isAlike) expect(own, `${what}, buffer ${at}, element ${place}`).toBe(number);
    }
  }
}

const modes: readonly Mode[] = ['train', 'test'];

describe.each(backends.map((backend) => [backend.id, backend] as const))('%s', (_, backend) => {
  test.each([...ops.values()].flatMap((op) => (op.kind === 'compute' ? [[op.id, op] as const] : [])))(
    '%s',
    (id, { samples }) => {
      for (const [at, { inputs, params }] of samples.entries()) {
        const graph = lower(opGraph({ op: id, inputs, params }));
        const node = graph.indexOf.get('op') ?? -1;
        const seed = normals(createRandom(`${id} ${at}`), sizeOf(graph.nodes[node]?.shape ?? []));
        for (const mode of modes) {
          const plan = compile(graph, { node, seed }, { mode });
          for (const extent of ['everything', 'ends'] as const) {
            const wanted = buffersOf(plan, extent);
            const what = `${id} sample ${at}, ${mode}, ${extent}`;
            expectAlike(results(backend, plan, wanted), results(reference, plan, wanted), what);
          }
        }
      }
    },
  );
});
