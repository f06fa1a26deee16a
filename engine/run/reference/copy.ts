import { bufferOf, type Kernel, type Memory, type Of } from './memory.ts';
import { mergeAxes, rowStarts } from './walk.ts';

/** to = from over the shape, each walked by its own strides; a scalar is one row of one element. */
export function bindCopy(memory: Memory, copy: Of<'copy'>): Kernel {
  const { arena } = memory;
  const { from, to } = copy;
  const { shape, strides } = mergeAxes({ shape: copy.shape, strides: [from.strides, to.strides] });
  const [reads = [], writes = []] = strides;
  const length = shape.at(-1) ?? 1;
  const sources = rowStarts(shape, reads, bufferOf(memory, from.buffer).offset + from.offset);
  const targets = rowStarts(shape, writes, bufferOf(memory, to.buffer).offset + to.offset);
  const read = reads.at(-1) ?? 0;
  const write = writes.at(-1) ?? 0;
  return () => {
    for (let row = 0; row < sources.length; row++) {
      let source = sources[row]!;
      let target = targets[row]!;
      for (let i = 0; i < length; i++, source += read, target += write) arena[target] = arena[source]!;
    }
  };
}
