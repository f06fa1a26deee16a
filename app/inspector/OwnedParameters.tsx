// Parameters that a node owns because nothing is wired to their inputs.

import { useDerived } from '../editor/EditorContext.tsx';
import { OptimizerState } from './OptimizerState.tsx';
import { SlotView } from './SlotView.tsx';
import { Weights } from './Weights.tsx';

export function OwnedParameters({ node }: { readonly node: string }) {
  const parameters = useDerived(({ computed }) => computed.run.plan.parameters);
  const owned = [...parameters]
    .filter(([name, slots]) => slots.node === node && name !== node)
    .map(([name]) => name);
  return (
    <>
      {owned.map((name) => (
        <div key={name} className="inspector-owned">
          <Weights parameter={name} />
          <SlotView name={`∂L/∂${name}`} place={{ kind: 'parameter', id: name, slot: 'gradient' }} />
          <OptimizerState parameter={name} />
        </div>
      ))}
    </>
  );
}
