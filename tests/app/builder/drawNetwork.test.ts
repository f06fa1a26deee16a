// What the builder draws: it computes, learns where data was chosen, and lies on nothing.

import { describe, expect, test } from 'vitest';
import { planNetwork, putIn } from '../../../app/builder/build.ts';
import { boxesOf, figureOf } from '../../../app/canvas/figure.ts';
import { overlaps } from '../../../app/canvas/geometry.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import {
  catalogue,
  computeDocument,
  type Document,
  dataSets,
  emptyDocument,
  languages,
  ops,
  parseDocument,
  serializeDocument,
} from '../../../engine/index.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { scoresNow, train } from '../../../engine/train/train.ts';
import { createTrainer } from '../../../engine/train/trainer.ts';

const setOf = (id: string | null) => (id === null ? null : (dataSets.get(id) ?? null));

function draw(text: string, data: string | null = null): Document {
  const planned = planNetwork(text, setOf(data), 'en');
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  return planned.drawing;
}

const typesOf = ({ model }: Document) => [...model.nodes.values()].map(({ type }) => type);
const paramsOf = ({ model }: Document, id: string) => model.nodes.get(id)?.params;

describe('a network is drawn', () => {
  test('as data, layers and loss', () => {
    expect(typesOf(draw('2-8-8-2 tanh softmax', 'spiral'))).toEqual([
      'dataset',
      'affine',
      'tanh',
      'affine',
      'tanh',
      'affine',
      'softmaxWithLoss',
    ]);
  });

  test('with images made into rows before the first affine layer', () => {
    const drawing = draw('conv 30@5 relu pool 2 - affine 100 relu - affine 10', 'mnist');
    expect(typesOf(drawing)).toEqual([
      'dataset',
      'conv2d',
      'relu',
      'maxPool2d',
      'flatten',
      'affine',
      'relu',
      'affine',
      'softmaxWithLoss',
    ]);
    expect(paramsOf(drawing, 'data')).toEqual({ data: 'mnist', features: 'image' });
    expect(paramsOf(drawing, 'conv2d1')).toEqual({ filters: 30, kernel: 5 });
  });

  test("starting from Xavier before sigmoid and tanh, from He's rule before ReLU", () => {
    expect(paramsOf(draw('2-4-2 tanh'), 'affine1')).toEqual({ units: 4, init: 'xavier' });
    expect(paramsOf(draw('2-4-2 tanh'), 'affine2')).toEqual({ units: 2, init: 'xavier' });
    expect(paramsOf(draw('2-4-2 relu'), 'affine1')).toEqual({ units: 4 });
    const mixed = draw('2 - affine 4 sigmoid - affine 5 relu - affine 2');
    expect(paramsOf(mixed, 'affine1')).toEqual({ units: 4, init: 'xavier' });
    expect(paramsOf(mixed, 'affine2')).toEqual({ units: 5 });
  });

  test('with the loss that suits the data, or the output asked for', () => {
    expect(typesOf(draw('2-4-1 tanh', 'plane')).at(-1)).toBe('meanSquaredError');
    expect(typesOf(draw('2-4-2 tanh', 'circle')).at(-1)).toBe('softmaxWithLoss');
    const asColumn = draw('2-4-1 tanh linear', 'circle');
    expect(typesOf(asColumn).at(-1)).toBe('meanSquaredError');
    expect(paramsOf(asColumn, 'data')).toEqual({ data: 'circle', target: 'column' });
  });

  test.each([
    '2-4-1',
    '3-5-4-2 sigmoid',
    '4 - affine 3 dropout 0.2 affine 2 linear',
    'conv 3@5 pool 2 affine 10',
  ])('without data %s computes', (text) => {
    const { issues } = computeDocument(draw(text));
    expect(issues).toEqual([]);
  });

  test.each([...dataSets.values()].filter(({ source }) => source === 'generator'))(
    'on $id it can learn',
    (set) => {
      if (set.source !== 'generator') return;
      const width = set.generator.columns.length;
      const drawing = draw(`${width}-3-${set.kind === 'classification' ? 2 : 1}`, set.id);
      const { value: settings, issues } = readTraining(drawing.training);
      expect(issues).toEqual([]);
      const made = createTrainer({ document: drawing, settings, fetched: () => null });
      if (!made.ok) throw new Error(JSON.stringify(made.issues));
      const first = made.value.advance();
      expect(first.issues).toEqual([]);
      expect(Number.isFinite(first.loss)).toBe(true);
    },
  );

  test.each(languages)('with room for every node and label in %s', (language) => {
    for (const [text, data] of [
      ['784-100-10 relu', 'mnist'],
      ['2-8-8-1 tanh', 'plane'],
      ['conv 3@5 relu pool 2 - affine 100 relu dropout 0.5 - affine 10', null],
      ['2-2', null],
    ] as const) {
      const planned = planNetwork(text, setOf(data), language);
      if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
      const { model, layout } = planned.drawing;
      const boxes = [...model.nodes.values()].flatMap((node) =>
        boxesOf(
          figureOf(node, ops.get(node.type), { inputs: [], outputs: [] }, language),
          layout.get(node.id) ?? { x: Number.NaN, y: Number.NaN },
        ).map((box) => ({ ...box, node: node.id })),
      );
      const covered = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).filter((b) => a.node !== b.node && overlaps(a, b)),
      );
      expect(covered).toEqual([]);
    }
  });
});

describe('what does not fit the data is refused', () => {
  const problem = (text: string, data: string | null) => {
    const planned = planNetwork(text, setOf(data), 'en');
    return planned.ok ? null : planned.problem;
  };

  test('another number of inputs', () => {
    expect(problem('784-10', 'iris')).toEqual({ kind: 'inputs', expected: 4, found: 784 });
    expect(problem('784-10', 'mnist')).toBeNull();
  });

  test('image layers where there are no images', () => {
    expect(problem('conv 3@3 affine 2', 'circle')).toEqual({ kind: 'image' });
    expect(problem('conv 3@3 affine 3', 'iris')).toEqual({ kind: 'image' });
  });

  test('no number of inputs at all', () => {
    expect(problem('affine 3', null)).toEqual({ kind: 'noInputs' });
    expect(problem('affine 3', 'iris')).toBeNull();
  });
});

describe('putting it in', () => {
  const start = { language: 'en', theme: 'light' } as const;

  test('is one step, with its target and its settings, and undo takes it all back', () => {
    globalThis.requestAnimationFrame ??= () => 0;
    const editor = createEditor(emptyDocument, start);
    putIn(editor, draw('2-4-2 tanh', 'circle'));
    const { document, past } = editor.document.getState();
    expect(past).toHaveLength(1);
    expect(document.target).toEqual({ node: 'loss', seed: 1 });
    expect(readTraining(document.training).value.optimizer.id).toBe('adam');
    expect(editor.session.getState().selection.nodes.size).toBe(document.model.nodes.size);
    editor.document.undo();
    expect(editor.document.getState().document).toEqual(emptyDocument);
  });

  test('keeps what is there: it comes below, under ids of its own, and survives a file', () => {
    globalThis.requestAnimationFrame ??= () => 0;
    const editor = createEditor(draw('2-2', 'xor'), start);
    const before = editor.document.getState().document;
    putIn(editor, draw('2-3-2', 'circle'));
    const { document } = editor.document.getState();
    for (const [id, node] of before.model.nodes) expect(document.model.nodes.get(id)).toBe(node);
    const lowest = Math.max(...[...before.layout.values()].map(({ y }) => y));
    const added = [...document.layout].filter(([id]) => !before.layout.has(id));
    expect(added).toHaveLength(5);
    for (const [, { y }] of added) expect(y).toBeGreaterThan(lowest + 100);
    expect(document.target?.node).not.toBe('loss');
    expect(document.model.nodes.get(document.target?.node ?? '')?.type).toBe('softmaxWithLoss');
    const parsed = parseDocument(serializeDocument(document), catalogue);
    expect(parsed.ok && parsed.notices).toEqual([]);
  });
});

describe('a width of the output that does not fit the data is drawn, and said', () => {
  const remarkOn = (text: string, data: string) => {
    const planned = planNetwork(text, setOf(data), 'en');
    return planned.ok ? planned.remark : planned.problem;
  };

  test.each([
    ['784-100-10', 'mnist1000', null],
    ['784-100-9', 'mnist1000', { kind: 'classes', expected: 10, found: 9 }],
    ['4-8-4', 'iris', { kind: 'classes', expected: 3, found: 4 }],
    ['2-8-3', 'spiral', { kind: 'classes', expected: 2, found: 3 }],
    ['2-8-1 tanh linear', 'spiral', null],
    ['4-8-1 tanh linear', 'iris', { kind: 'classes', expected: 3, found: 1 }],
    ['2-8-1', 'plane', null],
    ['2-8-2', 'plane', { kind: 'values', expected: 1, found: 2 }],
    ['2-8-1 tanh softmax', 'plane', { kind: 'softmax' }],
  ])('%s for %s', (text, data, remark) => {
    expect(remarkOn(text, data)).toEqual(remark);
  });
});

test.each(['2-2-1 tanh linear', '2-4-2 tanh softmax'])(
  '%s learns XOR with the settings that it comes with',
  (text) => {
    const document = draw(text, 'xorTable');
    const { value: settings } = readTraining(document.training);
    const made = createTrainer({ document, settings, fetched: () => null });
    if (!made.ok) throw new Error(JSON.stringify(made.issues));
    const steps = train(made.value);
    while (steps.next().done !== true);
    expect(scoresNow(made.value).train?.accuracy).toBe(1);
  },
);
