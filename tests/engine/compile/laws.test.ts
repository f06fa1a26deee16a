// What holds for the plan of any graph.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradientCheck } from '../../../engine/check/gradientCheck.ts';
import { compile } from '../../../engine/compile/compile.ts';
import { readsOf, writeOf } from '../../../engine/compile/instruction.ts';
import type { Buffer, Plan } from '../../../engine/compile/plan.ts';
import { printPlan } from '../../../engine/compile/printPlan.ts';
import type { Model } from '../../../engine/document/document.ts';
import type { Graph } from '../../../engine/graph/graph.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { sizeOf } from '../../../engine/graph/shape.ts';
import { createRun, runAll } from '../../../engine/run/run.ts';
import { models } from '../../kit/randomModel.ts';

interface Compiled {
  readonly model: Model;
  readonly graph: Graph;
  readonly plan: Plan;
}

/** The last node that can be computed is the target, with an uneven seed. */
const compiled = models.map((model): Compiled => {
  const graph = lower(model);
  const node = graph.nodes.length - 1;
  const seed = Float64Array.from({ length: sizeOf(graph.nodes[node]?.shape ?? []) }, (_, at) => 1 + at / 4);
  return { model, graph, plan: compile(graph, { node, seed }) };
});

const law = (check: (compiled: Compiled) => void): void => {
  fc.assert(fc.property(compiled, check), { numRuns: 300 });
};

const bufferOf = (plan: Plan, id: number | null | undefined): Buffer => {
  const buffer = plan.buffers[id ?? -1];
  if (buffer === undefined) throw new Error(`no buffer ${id}`);
  return buffer;
};

/** Elements of the arena that instruction `at` writes. */
function written(plan: Plan, at: number): number[] {
  const instruction = plan.instructions[at];
  if (instruction === undefined) throw new Error(`no instruction ${at}`);
  const { offset, length } = bufferOf(plan, writeOf(instruction));
  if (instruction.kind !== 'copy') return Array.from({ length }, (_, i) => offset + i);
  const { shape, to } = instruction;
  return shape.reduce<number[]>(
    (places, extent, axis) =>
      places.flatMap((place) =>
        Array.from({ length: extent }, (_, i) => place + i * (to.strides[axis] ?? 0)),
      ),
    [offset + to.offset],
  );
}

/** Elements that are there before the first instruction. */
function given({ plan }: Compiled): Set<number> {
  const ids = [...plan.leaves.map(({ buffer }) => buffer), ...(plan.seed === null ? [] : [plan.seed.buffer])];
  return new Set(ids.flatMap((id) => elementsOf(bufferOf(plan, id))));
}

const elementsOf = ({ offset, length }: Buffer): number[] => Array.from({ length }, (_, i) => offset + i);

test('every element is written once, before it is read', () => {
  law((all) => {
    const { plan } = all;
    const ready = given(all);
    plan.instructions.forEach((instruction, at) => {
      for (const id of readsOf(instruction)) {
        for (const element of elementsOf(bufferOf(plan, id))) expect(ready.has(element)).toBe(true);
      }
      for (const element of written(plan, at)) {
        expect(ready.has(element)).toBe(false);
        ready.add(element);
      }
    });
    expect(ready.size).toBe(plan.size);
  });
});

test('a copy stays inside the buffers that it names', () => {
  law(({ plan }) => {
    plan.instructions.forEach((instruction, at) => {
      const inside = new Set(elementsOf(bufferOf(plan, writeOf(instruction))));
      expect(written(plan, at).every((element) => inside.has(element))).toBe(true);
    });
  });
});

test('buffers lie apart in the arena, but for views, which lie where their origin does', () => {
  law(({ plan }) => {
    const places = new Map(
      plan.buffers.map(({ offset, length }) => [`${offset} ${length}`, { offset, length }]),
    );
    const sorted = [...places.values()]
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.offset - b.offset);
    let end = 0;
    for (const { offset, length } of sorted) {
      expect(offset).toBe(end);
      end += length;
    }
    expect(end).toBe(plan.size);
    for (const { shape, length } of plan.buffers) expect(length).toBe(sizeOf(shape));
  });
});

test('what the target depends on has a gradient of the shape of its value, and nothing else has', () => {
  law(({ model, graph, plan }) => {
    const part = ancestors(model, plan.seed?.node ?? '');
    const roleOf = (id: string): string | null => {
      const node = graph.nodes[graph.indexOf.get(id) ?? -1];
      return node?.kind === 'source' ? node.op.role : null;
    };
    const hold = (slots: { value: number; gradient: number | null }, expected: boolean): void => {
      expect(slots.gradient !== null).toBe(expected);
      if (slots.gradient === null) return;
      expect(bufferOf(plan, slots.gradient).shape).toEqual(bufferOf(plan, slots.value).shape);
    };
    for (const [id, slots] of plan.edges) {
      const { source, target } = model.edges.get(id) ?? { source: '', target: '' };
      hold(slots, part.has(target) && roleOf(source) !== 'constant');
    }
    for (const [id, outputs] of plan.nodes) {
      const isTarget = id === plan.seed?.node;
      for (const slots of outputs.values())
        hold(slots, isTarget || (part.has(id) && roleOf(id) !== 'constant'));
    }
    for (const slots of plan.parameters.values()) hold(slots, part.has(slots.node));
  });
});

/** The target and all that it depends on. */
function ancestors(model: Model, target: string): ReadonlySet<string> {
  const found = new Set([target]);
  for (const id of found) {
    for (const edge of model.edges.values()) if (edge.target === id) found.add(edge.source);
  }
  return found;
}

test('steps follow one another without a gap: forward, seed, then gather and backward', () => {
  law(({ plan, graph }) => {
    let end = 0;
    for (const { from, to } of plan.steps) {
      expect(from).toBe(end);
      end = to;
    }
    expect(end).toBe(plan.instructions.length);
    const kinds = plan.steps.map(({ kind }) => kind);
    const computes = graph.nodes.filter(({ kind }) => kind === 'compute').length;
    expect(kinds.indexOf('seed')).toBe(computes);
    expect(kinds.slice(0, computes).every((kind) => kind === 'forward')).toBe(true);
    expect(kinds.slice(computes + 1).every((kind) => kind === 'gather' || kind === 'backward')).toBe(true);
  });
});

test('compiling is a pure function, and its plan plain data', () => {
  law(({ graph, plan }) => {
    const { seed } = plan;
    const again = compile(
      graph,
      seed === null ? null : { node: graph.indexOf.get(seed.node) ?? -1, seed: seed.data },
    );
    expect(again).toEqual(plan);
    expect(printPlan(structuredClone(plan))).toBe(printPlan(plan));
  });
});

test('without a target there is a forward pass and nothing else', () => {
  law(({ graph, plan }) => {
    const forward = compile(graph, null);
    expect(forward.seed).toBe(null);
    expect(forward.instructions).toEqual(plan.instructions.slice(0, forward.instructions.length));
    expect(forward.steps.every(({ kind }) => kind === 'forward')).toBe(true);
    expect([...forward.edges.values()].every(({ gradient }) => gradient === null)).toBe(true);
  });
});

test('gradients agree with central differences', () => {
  law(({ plan }) => {
    const run = createRun(plan);
    runAll(run);
    fc.pre(run.arena.every((value) => Math.abs(value) < 50));
    for (const { name, analytic, numeric, kink } of gradientCheck(run)) {
      const off = analytic.filter((a, at) => !isClose(a, numeric[at] ?? Number.NaN));
      if (!kink) expect({ name, off }).toEqual({ name, off: new Float64Array() });
    }
  });
});

const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a), Math.abs(b));
