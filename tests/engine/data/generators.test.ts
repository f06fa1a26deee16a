// Every generated set: balanced, repeatable, where it says it is, and separable without noise.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSamples } from '../../../engine/data/checkSamples.ts';
import { generators } from '../../../engine/data/generators/index.ts';
import type { Samples } from '../../../engine/data/samples.ts';
import type { JsonObject } from '../../../engine/document/document.ts';
import { sizeOf } from '../../../engine/graph/shape.ts';
import { languages } from '../../../engine/language.ts';
import { readParams } from '../../../engine/ops/params.ts';

const all = [...generators];
const seeded = all.filter(([, { params }]) => 'seed' in params);
const classified = seeded.filter(([, { kind }]) => kind === 'classification');
const plane = seeded.filter(([, { columns }]) => columns.length === 2);
const separable = ['circle', 'xor', 'spiral', 'moons'];

function generate(id: string, written: JsonObject = {}): Samples {
  const generator = generators.get(id);
  if (generator === undefined) throw new Error(`no generator ${id}`);
  const { values, bad } = readParams(generator.params, written);
  expect(bad).toEqual([]);
  return generator.generate(values);
}

/** Rows as [x1, x2, …, t]. */
function rowsOf({ rows, x, t, columns }: Samples): number[][] {
  const width = columns.length;
  return Array.from({ length: rows }, (_, row) => [
    ...x.subarray(row * width, (row + 1) * width),
    t[row] ?? Number.NaN,
  ]);
}

/** The share of points whose nearest neighbour is of their class. */
function agreement(samples: Samples): number {
  const rows = rowsOf(samples);
  const nearest = (at: number): number => {
    const [x1 = 0, x2 = 0] = rows[at] ?? [];
    const far = rows.map(([y1 = 0, y2 = 0], other) =>
      other === at ? Infinity : Math.hypot(x1 - y1, x2 - y2),
    );
    return far.indexOf(Math.min(...far));
  };
  return rows.filter((row, at) => row[2] === rows[nearest(at)]?.[2]).length / rows.length;
}

test('a file that defines a generator is called by its id, and every one is registered', () => {
  const folder = 'engine/data/generators';
  const written = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const id = /^ {2}id: '(\w+)',$/m.exec(text)?.[1] ?? /= defineGate\('(\w+)'/.exec(text)?.[1];
    return id === undefined ? [] : [{ file, id }];
  });
  expect(written.filter(({ file, id }) => file !== `${id}.ts`)).toEqual([]);
  expect(written.map(({ id }) => id).sort()).toEqual([...generators.keys()].sort());
});

describe.each(all)('%s', (id, generator) => {
  test('has numbers of the sizes it says, all of them finite', () => {
    const samples = generate(id);
    expect(samples.x).toHaveLength(samples.rows * sizeOf(samples.features));
    expect(samples.t).toHaveLength(samples.rows);
    expect(samples.columns).toEqual(generator.columns);
    expect(samples.target.kind).toBe(generator.kind === 'classification' ? 'classes' : 'values');
    expect(checkSamples(samples)).toEqual([]);
  });

  test('is the same for the same seed, bit for bit', () => {
    const written: JsonObject = 'seed' in generator.params ? { seed: 7, noise: 0.2, rows: 101 } : {};
    expect(generate(id, written)).toEqual(generate(id, written));
  });

  test.each(languages)('has a name and a sentence in %s', (language) => {
    const { name, about } = generator.text[language];
    expect(name).toMatch(/\S/);
    expect(about).toMatch(/[.。]$/);
    expect(about).toMatch({ en: /[a-z]{2}/, ko: /\p{Script=Hangul}/u, ja: /\p{Script=Hiragana}/u }[language]);
  });
});

test.each(seeded)('%s is another for another seed', (id) => {
  expect(generate(id, { seed: 1, noise: 0.2 }).x).not.toEqual(generate(id, { seed: 2, noise: 0.2 }).x);
});

test.each(seeded)('%s takes no number of rows that is not whole, too small or too large', (_, { params }) => {
  for (const rows of [0, -1, 1.5, 100_001, 1e12, '5', null])
    expect(params.rows?.read(rows).ok, String(rows)).toBe(false);
  expect(params.rows?.read(100_000).ok).toBe(true);
});

test.each(classified)('%s has as many of one class as of the other, but for one', (id) => {
  for (const rows of [1, 2, 7, 200, 501]) {
    const { t } = generate(id, { rows, noise: 0.5 });
    const ones = t.filter((label) => label === 1).length;
    expect(t).toHaveLength(rows);
    expect(Math.abs(rows - 2 * ones)).toBeLessThanOrEqual(1);
  }
});

test.each(plane)('%s stays within 6 of the origin without noise', (id) => {
  const { x } = generate(id);
  expect(Math.max(...x.map(Math.abs))).toBeLessThan(6);
  expect(Math.max(...x.map(Math.abs))).toBeGreaterThan(3);
});

describe('geometry without noise', () => {
  test('circle: a disc within half the radius, a ring beyond 0.7 of it', () => {
    for (const [x1 = 0, x2 = 0, t] of rowsOf(generate('circle', { seed: 3 }))) {
      const r = Math.hypot(x1, x2);
      expect(t === 1 ? r <= 2.5 : r >= 3.5 && r <= 5).toBe(true);
    }
  });

  test('xor: the class is whether the signs agree, and the axes are clear', () => {
    for (const [x1 = 0, x2 = 0, t] of rowsOf(generate('xor', { seed: 3 }))) {
      expect(t).toBe(x1 * x2 > 0 ? 1 : 0);
      expect(Math.min(Math.abs(x1), Math.abs(x2))).toBeGreaterThanOrEqual(0.3);
    }
  });

  test('spiral: each arm turns 1.75 times while its radius grows evenly to 5', () => {
    for (const [x1 = 0, x2 = 0, t = 0] of rowsOf(generate('spiral'))) {
      const r = Math.hypot(x1, x2);
      const angle = (r / 5) * 1.75 * 2 * Math.PI + t * Math.PI;
      expect(x1).toBeCloseTo(r * Math.sin(angle), 9);
      expect(x2).toBeCloseTo(r * Math.cos(angle), 9);
    }
  });

  test('moons: half circles of one radius, the one upside down', () => {
    for (const [x1 = 0, x2 = 0, t = 0] of rowsOf(generate('moons'))) {
      const side = t === 1 ? -1 : 1;
      expect(Math.hypot(x1 + side * 1.75, x2 + side * 0.875)).toBeCloseTo(3.5, 9);
      expect(side * x2).toBeGreaterThanOrEqual(-0.876);
    }
  });

  test('gaussians: about their centres, parted by a line', () => {
    const rows = rowsOf(generate('gaussians', { rows: 2000 }));
    const mean = (t: number) =>
      rows.filter((row) => row[2] === t).reduce((sum, [x1 = 0, x2 = 0]) => sum + x1 + x2, 0) / 2000;
    expect(mean(1)).toBeCloseTo(2, 1);
    expect(mean(0)).toBeCloseTo(-2, 1);
    const right = rows.filter(([x1 = 0, x2 = 0, t]) => (x1 + x2 > 0 ? 1 : 0) === t).length;
    expect(right / 2000).toBeGreaterThan(0.99);
  });

  test.each(separable)('%s: the nearest neighbour is of the same class', (id) => {
    expect(agreement(generate(id, { rows: 300 }))).toBe(1);
    expect(agreement(generate(id, { rows: 300, noise: 0.5 }))).toBeLessThan(1);
  });

  test('plane: a tenth of the sum', () => {
    for (const [x1 = 0, x2 = 0, t] of rowsOf(generate('plane'))) expect(t).toBeCloseTo((x1 + x2) / 10, 12);
  });

  test('bumps: 1 at the top of a hill, −1 in a hollow, falling to 0 within 2', () => {
    const rows = rowsOf(generate('gaussianBumps', { rows: 20_000 }));
    const heights = (x1: number, x2: number, from: number, to: number) =>
      rows.flatMap(([a = 0, b = 0, t = 0]) => {
        const distance = Math.hypot(a - x1, b - x2);
        return distance >= from && distance < to ? [t - Math.sign(t) * (1 - distance / 2)] : [];
      });
    for (const [x1, x2] of [
      [-4, 2.5],
      [0, -2.5],
      [4, 2.5],
      [0, 2.5],
    ] as const) {
      const close = heights(x1, x2, 0, 1.9);
      expect(close.length).toBeGreaterThan(100);
      for (const miss of close) expect(miss).toBeCloseTo(0, 12);
    }
    const signAt = (x1: number, x2: number) =>
      rows.find(([a = 0, b = 0]) => Math.hypot(a - x1, b - x2) < 0.5)?.[2] ?? 0;
    expect([signAt(-4, 2.5), signAt(0, -2.5), signAt(4, 2.5)].every((height) => height > 0.7)).toBe(true);
    expect([signAt(0, 2.5), signAt(-4, -2.5), signAt(4, -2.5)].every((height) => height < -0.7)).toBe(true);
  });

  test('noise in a regression set is in what is to be learnt', () => {
    const [clean, noisy] = [generate('plane'), generate('plane', { noise: 0.3 })];
    const off = rowsOf(noisy).map(([x1 = 0, x2 = 0, t = 0]) => Math.abs(t - (x1 + x2) / 10));
    expect(Math.max(...off)).toBeGreaterThan(0.1);
    expect(Math.max(...noisy.x.map(Math.abs))).toBeLessThan(6);
    expect(clean.rows).toBe(noisy.rows);
  });
});

test.each([
  ['andTable', [0, 0, 0, 1]],
  ['nandTable', [1, 1, 1, 0]],
  ['orTable', [0, 1, 1, 1]],
  ['xorTable', [0, 1, 1, 0]],
])('%s is a truth table', (id, outputs) => {
  const rows = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((inputs, row) => [...inputs, outputs[row] ?? -1]);
  expect(rowsOf(generate(id))).toEqual(rows);
});

test('houses cost what size, rooms, age and distance say, and noise is a share of that', () => {
  const fair = ([size = 0, rooms = 0, age = 0, distance = 0]: number[]) =>
    (2.5 * size + 12 * rooms) * (1 - 0.006 * age) * (0.6 + 0.4 * Math.exp(-distance / 8));
  for (const row of rowsOf(generate('housePrices', { noise: 0 }))) {
    expect(row[4]).toBeCloseTo(fair(row), 9);
    expect(row[4]).toBeGreaterThan(30);
  }
  const shares = rowsOf(generate('housePrices', { rows: 5000, noise: 0.2 })).map(
    (row) => (row[4] ?? 0) / fair(row) - 1,
  );
  const variance = shares.reduce((sum, share) => sum + share * share, 0) / shares.length;
  expect(Math.sqrt(variance)).toBeCloseTo(0.2, 2);
});
