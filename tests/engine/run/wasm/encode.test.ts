// The encoder on its own: numbers as LEB128, and modules that the host takes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeModule, signed, unsigned } from '../../../../engine/run/wasm/encode.ts';

/** The bytes read back, by the definition. */
function decoded(bytes: readonly number[], isSigned: boolean): number {
  let value = 0n;
  bytes.forEach((byte, at) => {
    value |= BigInt(byte & 0x7f) << BigInt(7 * at);
  });
  const bits = BigInt(7 * bytes.length);
  const isNegative = isSigned && value >> (bits - 1n) === 1n;
  return Number(isNegative ? value - (1n << bits) : value);
}

const endsRight = (bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => byte >= 0x80 === at < bytes.length - 1);

test('whole numbers read back as they were, in as few bytes as LEB128 has for them', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (some, natural) => {
      expect(decoded(signed(some), true)).toBe(some);
      expect(decoded(unsigned(natural), false)).toBe(natural);
      expect(endsRight(signed(some)) && endsRight(unsigned(natural))).toBe(true);
    }),
  );
  expect(unsigned(2 ** 32 - 1)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  expect(signed(-1)).toEqual([0x7f]);
  expect(signed(64)).toEqual([0xc0, 0x00]);
});

test.each([false, true])('a module is valid over memory that is shared: %s', (isShared) => {
  const taken = [
    { name: 'exp4', arity: 1 },
    { name: 'pow4', arity: 2 },
  ];
  // local 4 = pow4(exp4(local 4), local 4)
  const code = [0x20, 4, 0x10, 0, 0x20, 4, 0x10, 1, 0x21, 4];
  const bytes = encodeModule(
    taken,
    Array.from({ length: 200 }, () => ({ vectors: 300, code })),
    isShared,
  );
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  expect(WebAssembly.Module.imports(module).map(({ name }) => name)).toEqual(['memory', 'exp4', 'pow4']);
  expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toEqual(
    Array.from({ length: 200 }, (_, at) => `${at}`),
  );
});
