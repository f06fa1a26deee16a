import { defineLayer } from './define.ts';
import { number } from './params.ts';

/**
 * Inverted: what stays is scaled up in training, so that testing has nothing to do. (The course scales down in testing
 * instead.) N. Srivastava et al., Dropout (2014).
 */
export const dropout = defineLayer({
  id: 'dropout',
  category: 'regularising',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { ratio: number(0.5, { min: 0, below: 1, step: 0.1 }) },
  shape: ({ x }) => ({ shape: x }),
  emit: (e, { x }, { ratio }) => {
    if (e.mode === 'test') return { out: x, pullbacks: { x: (dy) => dy } };
    const draw = e.random(x.shape);
    const mask = e.map('where(draw < ratio, 0, 1 / (1 - ratio))', { draw, ratio });
    return {
      out: e.map('x * mask', { x, mask }),
      pullbacks: { x: (dy) => e.map('dy * mask', { dy, mask }) },
    };
  },
  latex: {
    forward: ({ x }) => `${x} \\odot m`,
    gradients: { x: ({ dy }) => `${dy} \\odot m` },
  },
  text: {
    en: {
      name: 'Dropout',
      about:
        'In training it silences numbers at random, the given ratio p of them, and scales the others up by 1/(1 − p): times a mask m. On the way back the gradient goes through the same mask. In testing everything passes unchanged.',
    },
    ko: {
      name: '드롭아웃',
      about:
        '학습할 때 비율 p만큼의 수를 무작위로 0으로 만들고 나머지는 1/(1 − p)배로 키웁니다. 마스크 m을 곱하는 것과 같고, 역전파에서는 기울기에 같은 마스크를 곱합니다. 시험할 때는 모두 그대로 통과합니다.',
    },
    ja: {
      name: 'ドロップアウト',
      about:
        '学習では割合 p の数をランダムに 0 にし、残りを 1/(1 − p) 倍にします。これはマスク m を掛けることで、逆伝播では勾配に同じマスクを掛けます。テストではすべてそのまま通します。',
    },
  },
  samples: [
    { inputs: { x: 3 } },
    {
      inputs: {
        x: [
          [1, -2, 3, 0.5],
          [4, 5, -6, 7],
        ],
      },
      params: { ratio: 0.25 },
    },
    { inputs: { x: [1, -2, 3] }, params: { ratio: 0 } },
  ],
});
