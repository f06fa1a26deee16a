import { defineVariadic } from './define.ts';

export const multiply = defineVariadic({
  id: 'multiply',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '×' },
  formula: (names) => names.join(' * '),
  local: (others) => others.join(' * '),
  text: {
    en: {
      name: 'Multiply',
      about:
        'Multiplies its inputs. On the way back each input gets the gradient times the other inputs: with two, they are swapped.',
    },
    ko: {
      name: '곱셈',
      about:
        '입력을 모두 곱합니다. 역전파에서는 기울기에 나머지 입력을 곱해 보내므로, 입력이 둘이면 서로 바뀐 값이 곱해집니다.',
    },
    ja: {
      name: '乗算',
      about:
        '入力をすべて掛けます。逆伝播では勾配に残りの入力を掛けて流すので、入力が二つなら値が入れ替わります。',
    },
  },
  samples: [
    { inputs: [100, 2] },
    {
      inputs: [
        [
          [1, -2, 3],
          [4, 0, 6],
        ],
        [10, 20, 30],
        0.5,
      ],
    },
  ],
});
