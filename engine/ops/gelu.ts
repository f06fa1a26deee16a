import { defineElementwise } from './define.ts';

export const gelu = defineElementwise({
  id: 'gelu',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x'],
  formula: 'x * (1 + erf(x / sqrt(2))) / 2',
  locals: { x: '(1 + erf(x / sqrt(2))) / 2 + x * exp(-x ^ 2 / 2) / sqrt(2 * pi)' },
  text: {
    en: {
      name: 'GELU',
      about:
        'x times the chance that a normal draw lies below it: exact, by the error function. On the way back the gradient is multiplied by Φ(x) + x·φ(x).',
    },
    ko: {
      name: 'GELU',
      about:
        'x에 표준정규분포의 누적확률 Φ(x)를 곱합니다(오차 함수로 정확히 계산). 역전파에서는 기울기에 Φ(x) + x·φ(x)를 곱합니다.',
    },
    ja: {
      name: 'GELU',
      about:
        'x に標準正規分布の累積確率 Φ(x) を掛けます(誤差関数で正確に計算)。逆伝播では勾配に Φ(x) + x·φ(x) を掛けます。',
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
