import { defineLayer } from './define.ts';
import { number } from './params.ts';

/**
 * What batchNorm does with its statistics, by itself. Training passes x on and moves what is remembered by the share
 * 1 − momentum towards it; testing gives what is remembered, which no longer depends on x.
 */
export const runningAverage = defineLayer({
  id: 'runningAverage',
  category: 'regularising',
  look: { kind: 'circle', sign: 'avg' },
  inputs: ['x'],
  params: { momentum: number(0.9, { min: 0, max: 1, step: 0.05 }), start: number(0) },
  shape: ({ x }) => ({ shape: x }),
  emit: (e, { x }, { momentum, start }) => {
    const average = e.state('average', x.shape, start);
    if (e.mode === 'test') return { out: average, pullbacks: { x: (dy) => e.map('0 * dy', { dy }) } };
    e.remember(average, e.map('momentum * average + (1 - momentum) * x', { momentum, average, x }));
    return { out: x, pullbacks: { x: (dy) => dy } };
  },
  latex: {
    forward: ({ x }) => `\\overline{${x}}`,
    gradients: { x: ({ dy }, mode) => (mode === 'train' ? dy : '0') },
  },
  text: {
    en: {
      name: 'Running average',
      about:
        'Training passes x on, and remembers an average of all the batches so far. Testing gives what is remembered instead, and nothing comes back to x.',
    },
    ko: {
      name: '이동 평균',
      about:
        '학습할 때는 x를 그대로 보내면서 지금까지의 배치의 평균을 기억합니다. 테스트할 때는 기억한 값을 내놓고, x로는 기울기가 돌아가지 않습니다.',
    },
    ja: {
      name: '移動平均',
      about:
        '学習では x をそのまま通し、これまでのバッチの平均を覚えます。テストでは覚えた値を出し、x に勾配は戻りません。',
    },
  },
  samples: [{ inputs: { x: 1.5 } }, { inputs: { x: [1, -2, 0.5] }, params: { momentum: 0.5, start: 1 } }],
});
