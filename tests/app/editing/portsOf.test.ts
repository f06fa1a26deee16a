import { expect, test } from 'vitest';
import { firstFreeInput, inputsOf } from '../../../app/editing/portsOf.ts';
import { ops } from '../../../engine/index.ts';

/** The inputs of a node of this type, with wires into these. */
function shown(type: string, ...wired: readonly string[]) {
  const wires = wired.map((targetHandle) => ({
    id: targetHandle,
    ...{ source: 'x', sourceHandle: 'out', target: 'n', targetHandle },
    extra: {},
  }));
  return { inputs: inputsOf(ops.get(type), wires).join(' '), free: firstFreeInput(ops.get(type), wires) };
}

test('an op of fixed inputs shows them all', () => {
  expect(shown('affine')).toEqual({ inputs: 'x w b', free: 'x' });
  expect(shown('affine', 'x', 'b')).toEqual({ inputs: 'x w b', free: 'w' });
  expect(shown('exp', 'x')).toEqual({ inputs: 'x', free: null });
});

test('a variadic one has two inputs at least, and always one that is free', () => {
  expect(shown('add')).toEqual({ inputs: 'a b', free: 'a' });
  expect(shown('add', 'b')).toEqual({ inputs: 'a b', free: 'a' });
  expect(shown('add', 'a', 'b')).toEqual({ inputs: 'a b c', free: 'c' });
  expect(shown('add', 'a', 'd')).toEqual({ inputs: 'a b c d', free: 'b' });
});

test('a source has none; an unknown type has those that its wires name', () => {
  expect(shown('input')).toEqual({ inputs: '', free: null });
  expect(shown('unheardOf', 'weights', 'bias')).toEqual({ inputs: 'bias weights', free: null });
});
