import { defineVariadic } from './define.ts';

export const add = defineVariadic({
  id: 'add',
  category: 'arithmetic',
  look: { kind: 'circle', sign: '+' },
  formula: (names) => names.join(' + '),
  local: () => '1',
  text: {
    en: {
      name: 'Add',
      about: 'Adds its inputs. On the way back it passes the gradient on to each of them unchanged.',
    },
    ko: { name: '덧셈', about: '입력을 모두 더합니다. 역전파에서는 기울기를 각 입력에 그대로 흘려보냅니다.' },
    ja: { name: '加算', about: '入力をすべて足します。逆伝播では勾配を各入力へそのまま流します。' },
  },
  samples: [
    { inputs: [10, 5] },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [10, 20, 30],
        0.5,
      ],
    },
  ],
});
