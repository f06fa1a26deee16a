import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';

/** A row of `classes` zeros with a 1 at the label; a label that is no class marks its whole row NaN. */
export function bindOneHot(memory: Memory, { labels: labelsId, classes, out: outId }: Of<'oneHot'>): Kernel {
  const labels = viewOf(memory, labelsId);
  const out = viewOf(memory, outId);
  return () => {
    out.fill(0);
    for (let row = 0; row < labels.length; row++) {
      const label = labels[row]!;
      if (Number.isInteger(label) && label >= 0 && label < classes) out[row * classes + label] = 1;
      else out.fill(Number.NaN, row * classes, (row + 1) * classes);
    }
  };
}
