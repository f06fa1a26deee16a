import { bufferOf, type Kernel, type Memory, type Of } from './memory.ts';
import { rowStarts } from './walk.ts';

/** to = from over the shape, each walked by its own strides; a scalar is one row of one element. */
export function bindCopy(memory: Memory, { shape, from, to }: Of<'copy'>): Kernel {
  const { arena } = memory;
  const length = shape.at(-1) ?? 1;
  const sources = rowStarts(shape, from.strides, bufferOf(memory, from.buffer).offset + from.offset);
  const targets = rowStarts(shape, to.strides, bufferOf(memory, to.buffer).offset + to.offset);
  const read = from.strides.at(-1) ?? 0;
  const write = to.strides.at(-1) ?? 0;
  return () => {
    for (let row = 0; row < sources.length; row++) {
      let source = sources[row]!;
      let target = targets[row]!;
      for (let i = 0; i < length; i++, source += read, target += write) arena[target] = arena[source]!;
    }
  };
}
