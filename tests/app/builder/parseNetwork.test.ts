// The one-line language of the builder: what it means, and what is said of what it does not.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type activations,
  type Layer,
  type Network,
  parseNetwork,
} from '../../../app/builder/parseNetwork.ts';

const affine = (units: number): Layer => ({ kind: 'affine', units });
const between = (type: (typeof activations)[number]): Layer => ({ kind: 'activation', type });

function read(text: string): Network {
  const parsed = parseNetwork(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.network;
}

function mistake(text: string) {
  const parsed = parseNetwork(text);
  return parsed.ok ? null : parsed.error;
}

describe('widths', () => {
  test('have the activation between them, and none at the end', () => {
    expect(read('784-100-10 relu')).toEqual({
      inputs: 784,
      layers: [affine(100), between('relu'), affine(10)],
      output: null,
    });
  });

  test('may be followed by activation and output', () => {
    expect(read('2-8-8-2 tanh softmax')).toEqual({
      inputs: 2,
      layers: [affine(8), between('tanh'), affine(8), between('tanh'), affine(2)],
      output: 'softmax',
    });
  });

  test('take ReLU where nothing else is said', () => {
    expect(read('3-4-1')).toEqual(read('3-4-1 relu'));
    expect(read('3-4-1 linear')).toEqual({ ...read('3-4-1'), output: 'linear' });
  });

  test('are read whatever the case, the spaces and the kind of dash', () => {
    expect(read('  784 – 100 − 10   ReLU SoftMax ')).toEqual(read('784-100-10 relu softmax'));
    expect(read('2-3-2 leakyrelu').layers[1]).toEqual(between('leakyRelu'));
  });
});

describe('layers', () => {
  test('stand in the order in which they are named', () => {
    expect(read('conv 30@5 relu pool 2 - affine 100 relu - dropout 0.5 - affine 10')).toEqual({
      inputs: null,
      layers: [
        { kind: 'conv', filters: 30, kernel: 5 },
        between('relu'),
        { kind: 'pool', kernel: 2 },
        affine(100),
        between('relu'),
        { kind: 'dropout', ratio: 0.5 },
        affine(10),
      ],
      output: null,
    });
  });

  test('may be told how many inputs there are', () => {
    expect(read('784 - affine 100 sigmoid - affine 10 softmax')).toEqual({
      inputs: 784,
      layers: [affine(100), between('sigmoid'), affine(10)],
      output: 'softmax',
    });
  });

  test('need no dashes', () => {
    expect(read('affine 4 tanh affine 2')).toEqual(read('affine 4 - tanh - affine 2'));
  });
});

describe('a mistake says what was expected, what was found and where', () => {
  test.each([
    ['', 'network', '', 1],
    ['784', 'dash', '', 4],
    ['784-', 'width', '', 5],
    ['784-100- relu', 'width', 'relu', 10],
    ['784-0', 'width', '0', 5],
    ['784-1000000', 'width', '1000000', 5],
    ['784-10 rleu', 'activation', 'rleu', 8],
    ['784-10 relu softmax 3', 'end', '3', 21],
    ['784-10 relu tanh', 'end', 'tanh', 13],
    ['dense 3', 'layer', 'dense', 1],
    ['affine', 'width', '', 7],
    ['affine x', 'width', 'x', 8],
    ['conv 30 relu affine 10', 'filters', '30', 6],
    ['conv 30@ relu', 'filters', '30@', 6],
    ['conv 3@5@2 affine 1', 'filters', '3@5@2', 6],
    ['pool', 'kernel', '', 5],
    ['dropout 1 affine 2', 'ratio', '1', 9],
    ['dropout .', 'ratio', '.', 9],
    ['affine 10 conv 3@3', 'rowLayer', 'conv', 11],
    ['conv 3@3 relu', 'rowLayer', '', 14],
    ['affine 3 - ', 'layer', '', 12],
    ['- affine 3', 'layer', '-', 1],
  ] as const)('%j', (text, expected, found, at) => {
    expect(mistake(text)).toEqual({ expected, found, at });
  });
});

test('whatever is typed is read or refused, and a mistake lies within the text', () => {
  const word = fc.constantFrom(
    '784',
    '-',
    '10',
    'affine',
    'conv',
    '3@3',
    'pool',
    '2',
    'relu',
    'softmax',
    '0.5',
    '@',
    'é',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('', ' '), (words, space) => {
      const text = words.join(space);
      const error = mistake(text);
      if (error === null) return;
      expect(error.at).toBeGreaterThanOrEqual(1);
      expect(text.slice(error.at - 1, error.at - 1 + error.found.length).replace(/[–−→]/g, '-')).toBe(
        error.found,
      );
    }),
  );
});
