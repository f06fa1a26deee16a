import { describe, expect, test } from 'vitest';
import { descend, descentDocument, heightsOf, readLandscape } from '../../../engine/labs.ts';

type Point = readonly [number, number];
/** By hand, apart from the engine: one variable at a time, since every one of these works element by element. */
type Rule = (g: number, state: Record<string, number>, t: number) => number;

const rules: Readonly<Record<string, Rule>> = {
  sgd: (g) => -0.95 * g,
  momentum: (g, state) => {
    state.v = 0.9 * (state.v ?? 0) - 0.1 * g;
    return state.v;
  },
  adaGrad: (g, state) => {
    state.h = (state.h ?? 0) + g * g;
    return (-1.5 * g) / (Math.sqrt(state.h) + 1e-7);
  },
  adam: (g, state, t) => {
    state.m = 0.9 * (state.m ?? 0) + 0.1 * g;
    state.v = 0.999 * (state.v ?? 0) + 0.001 * g * g;
    return (-0.3 * (state.m / (1 - 0.9 ** t))) / (Math.sqrt(state.v / (1 - 0.999 ** t)) + 1e-8);
  },
};
const rates: Readonly<Record<string, number>> = { sgd: 0.95, momentum: 0.1, adaGrad: 1.5, adam: 0.3 };

function ravine() {
  const read = readLandscape('x^2/20 + y^2');
  if (!read.ok) throw new Error('not a landscape');
  return read.value;
}

function byHand(rule: Rule, [x0, y0]: Point, steps: number) {
  let [x, y] = [x0, y0];
  const [ofX, ofY]: Record<string, number>[] = [{}, {}];
  const way = [{ at: [x, y] as Point, states: {} as Record<string, Point> }];
  for (let t = 1; t <= steps; t++) {
    const [dx, dy] = [x / 10, 2 * y];
    x += rule(dx, ofX ?? {}, t);
    y += rule(dy, ofY ?? {}, t);
    const names = Object.keys(ofX ?? {});
    const states = Object.fromEntries(
      names.map((name) => [name, [ofX?.[name] ?? 0, ofY?.[name] ?? 0] as Point]),
    );
    way.push({ at: [x, y], states });
  }
  return way;
}

const near = (found: Point | undefined, wanted: Point) => {
  for (const axis of [0, 1] as const)
    expect(Math.abs((found?.[axis] ?? Number.NaN) - wanted[axis])).toBeLessThanOrEqual(1e-12);
};

describe('the way down', () => {
  for (const [id, rule] of Object.entries(rules))
    test(`of ${id} is that of a loop by hand, with what it remembers`, () => {
      const rate = rates[id] ?? 0;
      const { steps, issues } = descend(ravine(), [-7, 2], {
        optimizer: { id, numbers: { rate } },
        steps: 30,
      });
      expect(issues).toEqual([]);
      expect(steps).toHaveLength(31);
      for (const [at, wanted] of byHand(rule, [-7, 2], 30).entries()) {
        near(steps[at]?.at, wanted.at);
        near(steps[at]?.gradient, [wanted.at[0] / 10, 2 * wanted.at[1]]);
        expect(steps[at]?.f).toBeCloseTo(wanted.at[0] ** 2 / 20 + wanted.at[1] ** 2, 12);
        for (const [name, pair] of Object.entries(wanted.states)) near(steps[at]?.states[name], pair);
      }
    });

  test('ends with a reason where numbers stop being finite', () => {
    const far = { optimizer: { id: 'sgd', numbers: { rate: 1e200 } }, steps: 30 };
    const { steps, issues } = descend(ravine(), [-7, 2], far);
    expect(steps.length).toBeLessThan(5);
    expect(issues.length).toBeGreaterThan(0);
    for (const { at } of steps) expect(at.every(Number.isFinite)).toBe(true);
  });

  test('can be opened and trained', () => {
    const document = descentDocument(ravine(), [-7, 2], {
      optimizer: { id: 'momentum', numbers: { rate: 0.1 } },
      steps: 30,
    });
    expect(document.training).toMatchObject({ optimizer: { type: 'momentum', rate: 0.1 }, steps: 30 });
    expect([...document.model.nodes.values()].filter(({ type }) => type === 'parameter')).toHaveLength(2);
  });
});

describe('a landscape', () => {
  test('has two variables, whatever they are called', () => {
    const read = readLandscape('b * a^2');
    expect(read.ok && read.value.variables).toEqual(['a', 'b']);
    for (const text of ['x^2', 'x + y + z', '3'])
      expect(readLandscape(text)).toEqual({ ok: false, error: 'variables' });
    expect(readLandscape('x +')).toMatchObject({ ok: false, error: { position: 3 } });
  });

  test('has its heights row by row from below', () => {
    const heights = heightsOf(ravine(), { x: [-10, 10], y: [0, 2] }, 3);
    expect([...heights]).toEqual([5, 0, 5, 6, 1, 6, 9, 4, 9]);
  });

  test('is flat and straight where it has to be', () => {
    const read = readLandscape('x - y');
    expect(read.ok && [...heightsOf(read.value, { x: [0, 1], y: [0, 1] }, 2)]).toEqual([0, 1, -1, 0]);
  });
});
