// The value of a node that shows it only on its wires: here for screen readers.

import { useSession } from '../editor/EditorContext.tsx';
import { isWritten } from '../numbers/briefly.ts';
import { useNumber } from '../numbers/useNumber.ts';
import { labelText } from './labelText.ts';

export function HiddenValue({ id }: { readonly id: string }) {
  const digits = useSession((session) => session.digits);
  const number = useNumber({ kind: 'node', id, slot: 'value' });
  if (number.state !== 'shown') return null;
  const { tensor, raw } = number;
  return (
    <span className="canvas-unseen" data-testid={`node-${id}-value`} data-raw={raw}>
      {labelText(tensor, isWritten(tensor.shape) ? 'numbers' : 'map', digits)}
    </span>
  );
}
