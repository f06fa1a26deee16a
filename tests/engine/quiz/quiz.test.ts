// What a quiz knows of a graph: what can be asked, by which rule it is found, and how answers are judged.
import { describe, expect, test } from 'vitest';
import { emptyDocument, type Model } from '../../../engine/document/document.ts';
import { parseDocument } from '../../../engine/document/parse.ts';
import { catalogue } from '../../../engine/graph/catalogue.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { ops } from '../../../engine/ops/index.ts';
import { isRight, readAnswer, readShape, readSign } from '../../../engine/quiz/answer.ts';
import { mistakesIn } from '../../../engine/quiz/mistakes.ts';
import { newNumbers } from '../../../engine/quiz/newNumbers.ts';
import { newShapes } from '../../../engine/quiz/newShapes.ts';
import { numberId, placeOf } from '../../../engine/quiz/place.ts';
import { questionsOf, readBy } from '../../../engine/quiz/questions.ts';
import { ruleOf } from '../../../engine/quiz/rule.ts';
import { type Computed, computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';

const files = import.meta.glob<string>('../../../app/examples/documents/*.nabla.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const examples = Object.entries(files).flatMap(([path, text]) => {
  const parsed = parseDocument(text, catalogue);
  return parsed.ok ? [[path.replace(/^.*\/|\.nabla\.json$/g, ''), parsed.document] as const] : [];
});

const example = (slug: string): Computed => {
  const found = examples.find(([name]) => name === slug);
  if (found === undefined) throw new Error(`no example ${slug}`);
  return computeDocument(found[1]);
};

const computedOf = (model: Model, node: string): Computed =>
  computeDocument({ ...emptyDocument, model, target: { node, seed: 1 } });

const ruleFor = (computed: Computed, id: string) => {
  const question = questionsOf(computed.run.plan).find((each) => each.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return ruleOf(computed, question.step);
};

describe('questions', () => {
  test('apples and oranges have nine gradients to fill in, in the order of the backward pass', () => {
    const gradients = questionsOf(example('apples-oranges-tax').run.plan).filter(
      ({ slot }) => slot === 'gradient',
    );
    expect(gradients).toHaveLength(9);
    expect(gradients[0]?.id).toBe('node-mulTax-gradient');
  });

  test.each(examples)(
    'of %s: no name stands for two numbers, and each is the number it says',
    (_, document) => {
      const { run } = computeDocument(document);
      const names = new Map<string, number>();
      for (const { names: all, buffer } of questionsOf(run.plan)) {
        for (const name of all) {
          expect(names.has(name)).toBe(false);
          names.set(name, buffer);
          const place = placeOf(name);
          const slots =
            place?.kind === 'edge'
              ? run.plan.edges.get(place.id)
              : place?.kind === 'parameter'
                ? run.plan.parameters.get(place.id)
                : run.plan.nodes.get(place?.id ?? '')?.[0];
          expect(slots?.[place?.slot ?? 'value']).toBe(buffer);
        }
      }
    },
  );

  test('the formula of a step with a hidden number in it is known to tell', () => {
    const computed = example('apple-tax');
    const { steps } = computed.run.plan;
    const toApple = steps.findIndex((step) => step.kind === 'backward' && step.edge === 'e1');
    expect([...readBy(computed, toApple)].sort()).toEqual(
      ['edge-e1-value', 'edge-e2-value', 'node-mul1-gradient', 'node-mul1-value'].sort(),
    );
  });

  test('ids may hold hyphens', () => {
    const place = { kind: 'edge', id: 'a-value-b', slot: 'gradient' } as const;
    expect(placeOf(numberId(place))).toEqual(place);
    expect(placeOf('edge-gradient')).toBeNull();
    expect(placeOf('wire-a-value')).toBeNull();
  });
});

describe('rules', () => {
  const model = graph({
    a: 2,
    b: 3,
    x: [
      [1, 2],
      [3, 4],
    ],
    bias: [5, 6],
    product: ['multiply', 'a', 'b'],
    difference: ['subtract', 'product', 'a'],
    gate: ['relu', 'difference'],
    rows: ['add', 'x', 'bias'],
    w: [
      [1, 2],
      [3, 5],
    ],
    matrix: ['matmul', 'rows', 'w'],
    squashed: ['sigmoid', 'matrix'],
    total: ['sum', 'squashed'],
    y: ['add', 'gate', 'total'],
  });
  const computed = computedOf(model, 'y');

  test.each([
    ['node-product-value', 'forward'],
    ['node-y-gradient', 'seed'],
    ['node-a-gradient', 'sum'],
    ['edge-gate>y.a-gradient', 'pass'],
    ['edge-a>difference.b-gradient', 'negate'],
    ['edge-a>product.a-gradient', 'swap'],
    ['edge-difference>gate.x-gradient', 'switch'],
    ['edge-bias>rows.b-gradient', 'rows'],
    ['edge-rows>matrix.a-gradient', 'matrix'],
    ['edge-matrix>squashed.x-gradient', 'local'],
  ])('%s is found by: %s', (id, rule) => {
    expect(ruleFor(computed, id)).toBe(rule);
  });

  test.each(examples)('%s: every step has one', (_, document) => {
    const all = computeDocument(document);
    for (const { step } of questionsOf(all.run.plan)) expect(() => ruleOf(all, step)).not.toThrow();
  });
});

describe('answers', () => {
  test.each([
    ['2.2', 2.2],
    ['2,2', 2.2],
    ['2*1.1', 2.2],
    ['2 × 1.1', 2.2],
    ['11/5', 2.2],
    ['−3', -3],
    ['+4', 4],
    ['exp(0)', 1],
    ['2^3', 8],
    ['1e-3', 0.001],
  ])('%s is read', (text, value) => {
    expect(readAnswer(text, [])?.[0]).toBeCloseTo(value, 12);
  });

  test.each(['', 'x', '2 2', '1/0', 'apple', '(', '1,2,3', '9'.repeat(500)])('%j is no number', (text) => {
    expect(readAnswer(text, [])).toBeNull();
  });

  test('a tensor is typed as a list, bracketed or not', () => {
    for (const text of ['[[1, 2], [3, 4*1]]', '1, 2, 3, 4', '[1,2;3,4]'])
      expect([...(readAnswer(text, [2, 2]) ?? [])]).toEqual([1, 2, 3, 4]);
    expect([...(readAnswer('[max(1, 2), 3]', [2]) ?? [])]).toEqual([2, 3]);
    expect(readAnswer('[1, 2, 3]', [2, 2])).toBeNull();
  });

  test('right is within the tolerance, either side; nothing else is', () => {
    expect(isRight([2.219], [2.2], 0.01)).toBe(true);
    expect(isRight([2.181], [2.2], 0.01)).toBe(true);
    expect(isRight([2.23], [2.2], 0.01)).toBe(false);
    expect(isRight([-2.2], [2.2], 0.01)).toBe(false);
    expect(isRight([0], [1e-17], 0.01)).toBe(true);
    expect(isRight([0.01], [0], 0.01)).toBe(false);
    expect(isRight([1], [Number.NaN], 0.01)).toBe(false);
  });

  test('signs and shapes', () => {
    expect([readSign('+'), readSign('−'), readSign('-'), readSign('1')]).toEqual([1, -1, -1, null]);
    for (const text of ['(2, 3)', '2,3', '2 x 3', '2×3', '[2,3]', '2 3'])
      expect(readShape(text)).toEqual([2, 3]);
    expect(readShape('(3,)')).toEqual([3]);
    expect(readShape('()')).toEqual([]);
    for (const text of ['', 'a', '(2, b)', '-1', '2.5']) expect(readShape(text)).toBeNull();
  });
});

describe('new numbers', () => {
  test.each(examples)('%s: drawing again from what was drawn is the same as drawing once', (_, { model }) => {
    const once = newNumbers(model, 7);
    const nodes = [...model.nodes].map(([id, node]) => {
      const value = once.get(id);
      return [id, value === undefined ? node : { ...node, params: { ...node.params, value } }] as const;
    });
    expect(newNumbers({ ...model, nodes: new Map(nodes) }, 7)).toEqual(once);
  });

  test('are of the same kind: digits, decimals and signs stay', () => {
    const model = graph({
      price: 150,
      tax: 1.1,
      loss: -20,
      none: 0,
      t: [0, 1, 0],
      y: ['multiply', 'price', 'tax'],
    });
    for (let seed = 1; seed < 50; seed++) {
      const drawn = newNumbers(model, seed);
      expect(String(drawn.get('price'))).toMatch(/^[1-9][1-9]0$/);
      expect(String(drawn.get('tax'))).toMatch(/^1\.[1-9]$/);
      expect(String(drawn.get('loss'))).toMatch(/^-[1-9]0$/);
      expect(drawn.get('none')).toBe(0);
      expect(drawn.has('t')).toBe(false);
    }
  });

  test('other seeds bring other numbers', () => {
    const { model } = example('apples-oranges-tax').document;
    const drawn = [1, 2, 3, 4, 5].map((seed) => JSON.stringify([...newNumbers(model, seed)]));
    expect(new Set(drawn).size).toBe(5);
  });
});

describe('new shapes', () => {
  test('keep the graph sound, and change it', () => {
    const { model } = example('affine-batch').document;
    const shapes = [1, 2, 3, 4].map((seed) => {
      const params = newShapes(model, seed);
      expect(params).not.toBeNull();
      const nodes = [...model.nodes].map(
        ([id, node]) => [id, { ...node, params: params?.get(id) ?? node.params }] as const,
      );
      const { nodes: lowered, issues } = lower({ ...model, nodes: new Map(nodes) }, { registry: ops });
      expect(issues).toEqual([]);
      return JSON.stringify(lowered.map(({ shape }) => shape));
    });
    expect(new Set(shapes).size).toBeGreaterThan(1);
  });
});

describe('mistakes', () => {
  test.each(examples)('%s: each is one gradient, and not the right one', (_, document) => {
    const computed = computeDocument(document);
    for (const { id, wrong, right } of mistakesIn(computed)) {
      const question = questionsOf(computed.run.plan).find((each) => each.id === id);
      expect(read(computed.run, question?.buffer ?? -1).data).toEqual(right.data);
      const isSameShape = String(wrong.shape) === String(right.shape);
      expect(isSameShape && isRight(wrong.data, right.data, 0.01)).toBe(false);
    }
  });

  const slipsOf = (computed: Computed) => mistakesIn(computed).map(({ id, slip }) => `${id} ${slip}`);

  test('not swapped: times its own value', () => {
    const mistake = mistakesIn(example('apple-tax')).find(({ id }) => id === 'edge-e1-gradient');
    expect(mistake?.slip).toBe('unswapped');
    expect([...(mistake?.wrong.data ?? [])][0]).toBeCloseTo(110, 9);
  });

  test('not summed at the fork', () => {
    const computed = computedOf(graph({ x: 3, y: ['multiply', 'x', 'x'], z: ['add', 'y', 'x'] }), 'z');
    expect(slipsOf(computed)).toContain('node-x-gradient unsummed');
  });

  test('not summed over the batch, and without the transpose', () => {
    const slips = slipsOf(example('affine-batch'));
    expect(slips.filter((slip) => slip.endsWith('unbatched'))).toHaveLength(1);
    expect(slips.filter((slip) => slip.endsWith('untransposed')).length).toBeGreaterThan(0);
  });

  test('let through a switch that is off', () => {
    const computed = computedOf(graph({ x: -2, r: ['relu', 'x'], y: ['add', 'r', 'r'] }), 'y');
    expect(slipsOf(computed)).toContain('edge-x>r.x-gradient unswitched');
  });
});
