// What the optimizer remembers of a parameter: its velocity v, its sums h, its averages m.

import { read } from '../../engine/index.ts';
import { useDerived, useEditor } from '../editor/EditorContext.tsx';
import { TensorView } from '../tensor/TensorView.tsx';

export function OptimizerState({ parameter }: { readonly parameter: string }) {
  const { derived } = useEditor();
  // A pass rewrites the arena in place.
  useDerived(({ revision }) => revision);
  const { run } = derived.getState().computed;
  const states = Object.entries(run.plan.parameters.get(parameter)?.update?.states ?? {});
  return states.map(([state, { value }]) => (
    <section key={state} className="inspector-slot" data-slot="state">
      <h4>{`${state} (${parameter})`}</h4>
      <TensorView tensor={read(run, value)} name={`${state} (${parameter})`} />
    </section>
  ));
}
