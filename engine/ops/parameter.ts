import { fans } from '../graph/shape.ts';
import { defineSource } from './define.ts';
import { init, optionalShape, optionalTensor } from './params.ts';

/** Numbers given, or a shape to be drawn by `init`; with neither, the number 0. */
export const parameter = defineSource({
  id: 'parameter',
  category: 'sources',
  look: { kind: 'source' },
  role: 'parameter',
  params: { value: optionalTensor, shape: optionalShape, init: init('he') },
  read: ({ value, shape, init }) =>
    value ?? (shape === null ? { shape: [], data: new Float64Array(1) } : { shape, init, ...fans(shape) }),
  text: {
    en: {
      name: 'Parameter',
      about:
        'A weight or a bias: a number or a tensor that learning may change. The gradient that comes back says in which direction.',
    },
    ko: {
      name: '매개변수',
      about: '가중치나 편향처럼 학습이 바꾸는 수나 텐서입니다. 되돌아오는 기울기가 바꿀 방향을 알려 줍니다.',
    },
    ja: {
      name: 'パラメータ',
      about:
        '重みやバイアスのように、学習で変わる数またはテンソルです。戻ってくる勾配が変える方向を示します。',
    },
  },
});
