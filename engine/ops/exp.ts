import { defineElementwise } from './define.ts';

export const exp = defineElementwise({
  id: 'exp',
  category: 'arithmetic',
  look: { kind: 'circle', sign: 'exp' },
  inputs: ['x'],
  formula: 'exp(x)',
  locals: { x: 'y' },
  text: {
    en: {
      name: 'Exponential',
      about:
        'Raises e to the power x. Its derivative is its own value, so on the way back the gradient is multiplied by y.',
    },
    ko: {
      name: '지수 함수',
      about: 'e의 x제곱을 구합니다. 미분이 자기 자신이므로 역전파에서는 기울기에 출력 y를 곱합니다.',
    },
    ja: {
      name: '指数関数',
      about: 'e の x 乗を求めます。微分しても自分自身なので、逆伝播では勾配に出力 y を掛けます。',
    },
  },
  samples: [
    { inputs: [1.5] },
    {
      inputs: [
        [
          [-2, 0.5, 3],
          [1, -0.25, -4],
        ],
      ],
    },
  ],
});
