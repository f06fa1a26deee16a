// Optimizers against the same steps written down plainly, against PyTorch, and by laws of their own.

import { readdirSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { formula } from '../../../engine/formula/parse.ts';
import { variablesOf } from '../../../engine/formula/variables.ts';
import { languages } from '../../../engine/language.ts';
import { optimizers } from '../../../engine/train/optimizers/index.ts';
import type { Optimizer } from '../../../engine/train/optimizers/optimizer.ts';
import cases from '../../fixtures/torch/optimizers.json' with { type: 'json' };
import { walk } from './walk.ts';

const all = [...optimizers.values()];

function called(id: string): Optimizer {
  const optimizer = optimizers.get(id);
  if (optimizer === undefined) throw new Error(`no optimizer is called ${id}`);
  return optimizer;
}

/** The lab of the course: down f = x²/20 + y² from (−7, 2). */
const slope = ([x = Number.NaN, y = Number.NaN]: readonly number[]) => [x / 10, 2 * y];
const lab = { from: [-7, 2], steps: 100, gradient: slope };

/** The same ways in plain numbers, one coordinate at a time; each answers with where it is. */
type Stroll = (w: number, gradientAt: (w: number) => number) => () => number;

const strolls: readonly [string, Record<string, number>, Stroll][] = [
  [
    'sgd',
    { rate: 0.95 },
    (w, gradientAt) => () => {
      w -= 0.95 * gradientAt(w);
      return w;
    },
  ],
  [
    'momentum',
    { rate: 0.1 },
    (w, gradientAt) => {
      let v = 0;
      return () => {
        v = 0.9 * v - 0.1 * gradientAt(w);
        w += v;
        return w;
      };
    },
  ],
  // As first told: stand at `here`, look ahead by αv, take the gradient there. The weights are where one looks.
  [
    'nesterov',
    { rate: 0.1 },
    (here, gradientAt) => {
      let v = 0;
      return () => {
        v = 0.9 * v - 0.1 * gradientAt(here + 0.9 * v);
        here += v;
        return here + 0.9 * v;
      };
    },
  ],
  // As the code of the course has it.
  [
    'nesterov',
    { rate: 0.1, momentum: 0.8 },
    (w, gradientAt) => {
      let v = 0;
      return () => {
        const g = gradientAt(w);
        w += 0.8 * 0.8 * v;
        w -= (1 + 0.8) * 0.1 * g;
        v *= 0.8;
        v -= 0.1 * g;
        return w;
      };
    },
  ],
  [
    'adaGrad',
    { rate: 1.5 },
    (w, gradientAt) => {
      let h = 0;
      return () => {
        const g = gradientAt(w);
        h += g * g;
        w -= (1.5 * g) / (Math.sqrt(h) + 1e-7);
        return w;
      };
    },
  ],
  [
    'rmsProp',
    { rate: 0.1 },
    (w, gradientAt) => {
      let h = 0;
      return () => {
        const g = gradientAt(w);
        h *= 0.99;
        h += (1 - 0.99) * g * g;
        w -= (0.1 * g) / (Math.sqrt(h) + 1e-7);
        return w;
      };
    },
  ],
  ['adam', { rate: 0.3 }, adamStroll(0)],
  ['adamW', { rate: 0.3, decay: 0.1 }, adamStroll(0.1)],
  ['adamW', { rate: 0.3 }, adamStroll(0.01)],
  ['adamW', { rate: 0.3, decay: 0 }, adamStroll(0)],
];

function adamStroll(decay: number): Stroll {
  return (w, gradientAt) => {
    let [m, v, t] = [0, 0, 0];
    return () => {
      t += 1;
      const g = gradientAt(w);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g ** 2;
      const [mHat, vHat] = [m / (1 - 0.9 ** t), v / (1 - 0.999 ** t)];
      w = w * (1 - 0.3 * decay) - (0.3 * mHat) / (Math.sqrt(vHat) + 1e-8);
      return w;
    };
  };
}

/** The largest distance between two ways, in any coordinate. */
function gap(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  expect(one.length).toBe(other.length);
  const gaps = one.flatMap((point, at) =>
    point.map((w, axis) => Math.abs(w - (other[at]?.[axis] ?? Number.NaN))),
  );
  return Math.max(...gaps);
}

test.each(strolls)('%s %j goes as it is written plainly', (id, params, stroll) => {
  const x = stroll(-7, (at) => at / 10);
  const y = stroll(2, (at) => 2 * at);
  const plain = [lab.from, ...Array.from({ length: lab.steps }, () => [x(), y()])];
  expect(gap(walk(called(id), params, lab), plain)).toBeLessThan(1e-12);
});

test.each(cases)('$optimizer goes as in PyTorch', ({ optimizer, params, path }) => {
  const own = walk(called(optimizer), params, lab).filter((_, step) => step % 4 === 0);
  expect(gap(own, path)).toBeLessThan(1e-9);
});

test('every optimizer is held against both', () => {
  const ids = all.map(({ id }) => id);
  expect([...new Set(strolls.map(([id]) => id))]).toEqual(ids);
  expect(cases.map(({ optimizer }) => optimizer)).toEqual(ids);
});

describe('laws', () => {
  const constantly = (g: number) => ({ from: [1], steps: 1, gradient: () => [g] });

  test.each([
    ['adam', 0.5],
    ['adaGrad', 0.5],
    ['rmsProp', 0.5 / Math.sqrt(1 - 0.99)],
  ])('the first step of %s is as long for any gradient', (id, length) => {
    for (const g of [1e-2, -3, 1e6]) {
      const end = walk(called(id), { rate: 0.5 }, constantly(g))[1]?.[0];
      expect(end).toBeCloseTo(1 - Math.sign(g) * length, 3);
    }
  });

  test.each(['momentum', 'nesterov'])(
    '%s follows a steady gradient ten times as fast as SGD at the same rate',
    (id) => {
      const path = walk(called(id), { rate: 0.1 }, { from: [0], steps: 300, gradient: () => [1] });
      expect((path[300]?.[0] ?? 0) - (path[299]?.[0] ?? 0)).toBeCloseTo(-1, 9);
    },
  );

  test('momentum begins with the pace of SGD: by default both follow a steady gradient alike', () => {
    const steady = { from: [0], steps: 300, gradient: () => [1] };
    const last = (id: string) => {
      const path = walk(called(id), {}, steady);
      return (path[300]?.[0] ?? 0) - (path[299]?.[0] ?? 0);
    };
    expect(last('momentum')).toBeCloseTo(last('sgd'), 9);
  });

  test('with no gradient nothing moves, but for the decay of AdamW', () => {
    const still = { from: [3, -2], steps: 10, gradient: () => [0, 0] };
    for (const optimizer of all.filter(({ id }) => id !== 'adamW')) {
      expect(walk(optimizer, {}, still).at(-1), optimizer.id).toEqual([3, -2]);
    }
    const shrunk = (1 - 0.1 * 0.5) ** 10;
    const [w = 0] = walk(called('adamW'), { rate: 0.1, decay: 0.5 }, still).at(-1) ?? [];
    expect(w).toBeCloseTo(3 * shrunk, 12);
    expect(walk(called('adamW'), { decay: 0 }, still).at(-1)).toEqual([3, -2]);
  });
});

test('a file is called by the id of its optimizer, and every one is registered', () => {
  const folder = 'engine/train/optimizers';
  const written = readdirSync(folder).flatMap((file) => {
    const id = /^ {2}id: '(\w+)',$/m.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1];
    return id === undefined ? [] : [{ file, id }];
  });
  expect(written.filter(({ file, id }) => file !== `${id}.ts`)).toEqual([]);
  expect(written.map(({ id }) => id).sort()).toEqual([...optimizers.keys()].sort());
});

describe.each(all.map((optimizer) => [optimizer.id, optimizer] as const))('%s', (_, optimizer) => {
  const { params, state, scalars, update, latex, text } = optimizer;

  test('begins its params with the rate, and reads its own defaults', () => {
    expect(Object.keys(params)[0]).toBe('rate');
    for (const param of Object.values(params)) expect(param.read(param.default).ok).toBe(true);
    expect(params.rate?.read(-0.1).ok).toBe(false);
  });

  test('gives every name one meaning', () => {
    const names = ['w', 'g', 't', ...Object.keys(params), ...state, ...Object.keys(scalars)];
    expect(new Set(names).size).toBe(names.length);
  });

  test('reads nothing that it is not given, and leaves no param, state or scalar unread', () => {
    const step = Object.values(scalars).flatMap((each) => variablesOf(formula(each)));
    expect(step.filter((name) => ![...Object.keys(params), 't'].includes(name))).toEqual([]);
    const lines = update.flatMap((line) => variablesOf(formula(line.formula)));
    const given = [...Object.keys(params), ...Object.keys(scalars), ...state];
    expect(lines.filter((name) => ![...given, 'w', 'g'].includes(name))).toEqual([]);
    expect(given.filter((name) => ![...step, ...lines].includes(name))).toEqual([]);
  });

  test('writes each state once, and w last', () => {
    expect(update.map(({ to }) => to)).toEqual([...state, 'w']);
  });

  test('writes a line of LaTeX for every line of the update, and all can be set', () => {
    const assigned = latex.flatMap((line) => /^(\w) \\leftarrow/.exec(line)?.[1]?.toLowerCase() ?? []);
    expect(assigned).toEqual(update.map(({ to }) => to));
    for (const line of latex) {
      expect(() => katex.renderToString(line, { strict: 'error' }), line).not.toThrow();
      expect(line).not.toMatch(/undefined|NaN|null/);
    }
  });

  test.each(languages)('explains itself in %s, in two sentences', (language) => {
    const { name, about } = text[language];
    expect(name).toMatch(/^\S.*\S$/);
    expect(about.match(/\.(?= |$)|。/g)?.length, about).toBe(2);
    expect(about).toMatch({ en: /[a-z]{2}/, ko: /\p{Script=Hangul}/u, ja: /\p{Script=Hiragana}/u }[language]);
  });
});
