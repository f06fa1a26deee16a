// The graph as a flat NumPy script: sources, forward pass, backward pass, line by line in the order of the steps.

import type { Step } from '../compile/plan.ts';
import type { Computed } from '../run/live.ts';
import { about, type Code, type Line } from './code.ts';
import { assignments } from './python/assignments.ts';
import { leafLines, printLines, seedOf } from './python/ends.ts';
import { gradientsIn, namesOf, type PlanNames, resultOf, wishedIn } from './python/names.ts';
import { Storage } from './python/storage.ts';
import { headOf } from './python/support.ts';

/** Runs with NumPy alone and finds what the graph finds: the plan that computes is the plan that is written down. */
export function numpyScript(computed: Computed): Code {
  const { plan } = computed.run;
  const names = namesOf(plan, computed.document);
  const writing: Writing = { computed, names, storage: new Storage(plan) };
  const leaves = leafLines(computed, names, writing.storage);
  const forward = plan.steps.filter(({ kind }) => kind === 'forward');
  const backward = plan.steps.filter(({ kind }) => kind !== 'forward');
  const body = [
    ...leaves,
    ...pass(
      'forward',
      forward.flatMap((step) => stepLines(writing, step)),
    ),
    ...pass(
      'backward',
      backward.flatMap((step) => stepLines(writing, step)),
    ),
    ...printLines(computed, names),
  ];
  const head = headOf(body.map(({ text }) => text));
  return {
    lines: [...about(null, ...head), ...body],
    values: names.values,
    gradients: gradientsIn(plan, names),
  };
}

export const pass = (name: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [...about(null, '', `# ${name}`), ...lines];

/** State of one writing. */
export interface Writing {
  readonly computed: Computed;
  readonly names: PlanNames;
  readonly storage: Storage;
}

export function stepLines({ computed, names, storage }: Writing, step: Step): readonly Line[] {
  const { plan } = computed.run;
  const result = resultOf(plan, names, step);
  if (result === null) return [];
  if (step.kind === 'seed') {
    storage.hold(result.buffer, result.name);
    return about(step.node, `${result.name} = ${seedOf(computed)}`);
  }
  const wished = wishedIn(computed, names, step);
  const temporary = (): string => names.name(`${result.name}_1`, 't1');
  return about(step.node, ...assignments(step, { plan, storage, result, wished, temporary }));
}
