// What every op says of itself is whole, and the registry holds every op there is.

import { readdirSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../engine/language.ts';
import { ops } from '../../../engine/ops/index.ts';
import { categories, type Op } from '../../../engine/ops/op.ts';
import { readParams } from '../../../engine/ops/params.ts';
import { formatTypes } from './formatTypes.ts';

const folder = 'engine/ops';
const byName = [...ops].map(([id, op]) => [id, op] as const);

test('the ids are those that files may name', () => {
  expect([...ops.keys()].filter((id) => formatTypes.includes(id))).toEqual(formatTypes);
});

test('a file that defines an op is called by its id, and every one is registered', () => {
  const written = readdirSync(folder).flatMap((file) => {
    const id = /^ {2}id: '(\w+)',$/m.exec(readFileSync(`${folder}/${file}`, 'utf8'))?.[1];
    return id === undefined ? [] : [{ file, id }];
  });
  expect(written.filter(({ file, id }) => file !== `${id}.ts`)).toEqual([]);
  expect(written.map(({ id }) => id).sort()).toEqual([...ops.keys()].sort());
});

test('the palette shows the categories one after the other', () => {
  const order = [...ops.values()].map(({ category }) => categories.indexOf(category));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

describe.each(byName)('%s', (id, op) => {
  test('is registered under its own id', () => {
    expect(op.id).toBe(id);
    expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test.each(languages)('explains itself in %s, in two or three sentences', (language) => {
    const { name, about } = op.text[language];
    expect(name).toBe(name.trim());
    expect(name).not.toBe('');
    const sentences = about.match(/\.(?= |$)|。/g) ?? [];
    expect([2, 3], about).toContain(sentences.length);
    expect(about).toMatch(/[.。]$/);
    expect(about).toMatch(scripts[language]);
  });

  test('has a look that fits what it is', () => {
    // One number is drawn as itself, several outputs need a box to come out of.
    const isBare = op.kind === 'source' && op.outputs.length === 1;
    expect(op.look.kind === 'source').toBe(isBare);
    if (op.look.kind === 'circle') expect([...op.look.sign].length).toBeLessThanOrEqual(4);
  });

  test('says what it is to a network: a loss what it is told, a layer how many units it has', () => {
    if (op.kind === 'source') return;
    expect(op.judges !== undefined).toBe(op.category === 'losses');
    if (op.units !== undefined) expect(readParams(op.params, {}).values[op.units]).toBe(1);
  });

  test('reads its own defaults, and no nonsense', () => {
    for (const param of Object.values(op.params)) {
      expect(param.read(param.default).ok).toBe(true);
      // The name of a data set and its options are read by whoever looks them up.
      if (param.control.kind === 'data') continue;
      expect(param.read('no such thing').ok).toBe(false);
      expect(param.read({ type: 'no such thing' }).ok).toBe(false);
    }
  });

  test('names its inputs apart, and other than its params', () => {
    const names = [...inputNames(op), ...Object.keys(op.params)];
    expect(new Set(names).size).toBe(names.length);
  });

  test('writes formulas that can be set, without a gap', () => {
    for (const formula of formulasOf(op)) {
      expect(() => katex.renderToString(formula, { strict: 'error' }), formula).not.toThrow();
      expect(formula).not.toMatch(/undefined|NaN|null|^$/);
    }
  });
});

/** Letters that a text in the language cannot do without. */
const scripts = { en: /[a-z]{2}/, ko: /\p{Script=Hangul}/u, ja: /\p{Script=Hiragana}/u };

function inputNames(op: Op): readonly string[] {
  return op.kind === 'source' || op.inputs === 'variadic' ? [] : op.inputs.map(({ name }) => name);
}

const modes = ['train', 'test'] as const;

function formulasOf(op: Op): readonly string[] {
  if (op.kind === 'source') return [];
  const names = op.samples[0]?.inputs.map((_, at) => `n_${at}`) ?? [];
  const words = { names, dy: 'd', y: 'y' };
  const { values } = readParams(op.params, {});
  const gradients = modes.flatMap((mode) => names.map((_, at) => op.latex.gradient(at, words, values, mode)));
  const locals = names.flatMap((_, at) => op.latex.local(at, words, values) ?? []);
  return [op.latex.forward(names, values), ...gradients, ...locals];
}
