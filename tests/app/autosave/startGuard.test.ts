import { beforeEach, expect, test } from 'vitest';
import { createStartGuard, type Ledger } from '../../../app/autosave/startGuard.ts';

let ledger: Ledger;

beforeEach(() => {
  const values = new Map<string, string>();
  ledger = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
});

test('after two failed starts the third is safe', () => {
  expect(createStartGuard(ledger).begin()).toBe('open');
  expect(createStartGuard(ledger).begin()).toBe('open');
  expect(createStartGuard(ledger).begin()).toBe('safe');
});

test('a good start wipes the slate', () => {
  createStartGuard(ledger).begin();
  const second = createStartGuard(ledger);
  second.begin();
  second.succeed();
  expect(createStartGuard(ledger).begin()).toBe('open');
  expect(createStartGuard(ledger).begin()).toBe('open');
});

test('a page that has broken down does not succeed by being left', () => {
  for (let start = 0; start < 2; start++) {
    const guard = createStartGuard(ledger);
    guard.begin();
    guard.fail();
    guard.succeed();
  }
  expect(createStartGuard(ledger).begin()).toBe('safe');
});

test('without storage everything is opened', () => {
  const refuse = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  const refusing: Ledger = { getItem: refuse, setItem: refuse, removeItem: refuse };
  for (const none of [null, refusing]) {
    for (let start = 0; start < 3; start++) expect(createStartGuard(none).begin()).toBe('open');
  }
});
