import { defineElementwise } from './define.ts';

export const divide = defineElementwise({
  id: 'divide',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '/' },
  inputs: ['a', 'b'],
  formula: 'a / b',
  text: {
    en: {
      name: 'Divide',
      about: 'Divides a by b. On the way back a gets the gradient divided by b, and b gets it times −a / b².',
    },
    ko: {
      name: '나눗셈',
      about:
        'a를 b로 나눕니다. 역전파에서 a에는 기울기를 b로 나눈 값이, b에는 기울기에 −a / b²을 곱한 값이 흘러갑니다.',
    },
    ja: {
      name: '除算',
      about:
        'a を b で割ります。逆伝播では a へは勾配を b で割った値が、b へは勾配に −a / b² を掛けた値が流れます。',
    },
  },
  samples: [
    { inputs: [10, 4] },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [0.5, -1, 2],
      ],
    },
  ],
});
