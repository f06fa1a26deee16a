// At which step of the plan each number first appears on the screen.

import type { Plan } from '../../engine/index.ts';

/** Steps that must have been taken before a number is shown: 0 for what is given; absent: it never is. */
export interface Reveal {
  /** Steps in all. */
  readonly end: number;
  readonly nodeValue: ReadonlyMap<string, number>;
  readonly nodeGradient: ReadonlyMap<string, number>;
  readonly edgeValue: ReadonlyMap<string, number>;
  readonly edgeGradient: ReadonlyMap<string, number>;
  readonly parameterGradient: ReadonlyMap<string, number>;
  readonly parameterNext: ReadonlyMap<string, number>;
}

export function revealOf(plan: Plan): Reveal {
  const nodeValue = new Map([...plan.nodes.keys()].map((node) => [node, 0]));
  const nodeGradient = new Map<string, number>();
  const edgeGradient = new Map<string, number>();
  const parameterGradient = new Map<string, number>();
  const parameterNext = new Map<string, number>();
  plan.steps.forEach((step, index) => {
    const taken = index + 1;
    switch (step.kind) {
      case 'forward':
        nodeValue.set(step.node, taken);
        break;
      case 'seed':
      case 'gather':
        nodeGradient.set(step.node, taken);
        break;
      case 'backward':
        if (step.edge !== null) edgeGradient.set(step.edge, taken);
        if (step.parameter !== null) parameterGradient.set(step.parameter, taken);
        break;
      case 'update':
        parameterNext.set(step.parameter, taken);
        break;
      default:
        step satisfies never;
    }
  });
  const edgeValue = new Map<string, number>();
  for (const [edge, { source }] of plan.edges) {
    edgeValue.set(edge, nodeValue.get(source) ?? 0);
    const arrived = edgeGradient.get(edge);
    // An output with one wire has that wire's gradient: it arrives with it, without a step of its own.
    if (arrived !== undefined && !nodeGradient.has(source)) nodeGradient.set(source, arrived);
  }
  return {
    end: plan.steps.length,
    nodeValue,
    nodeGradient,
    edgeValue,
    edgeGradient,
    parameterGradient,
    parameterNext,
  };
}
