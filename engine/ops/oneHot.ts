import { defineLayer } from './define.ts';
import { integer } from './params.ts';

/** Class numbers from 0; any number that is none of the classes gives a row of NaN. */
export const oneHot = defineLayer({
  id: 'oneHot',
  category: 'matrices',
  look: { kind: 'box' },
  inputs: ['x'],
  params: { classes: integer(10, 1) },
  shape: ({ x }, { classes }) => ({ shape: [...x, classes] }),
  emit: (e, { x }, { classes }) => ({ out: e.oneHot(x, classes), pullbacks: {} }),
  latex: {
    forward: ({ x }) => `\\operatorname{onehot}(${x})`,
    gradients: { x: () => '\\text{--}' },
  },
  text: {
    en: {
      name: 'One-hot',
      about:
        'Turns each class number into a row with a 1 at that place and 0 elsewhere. Nothing comes back: there is no class between two classes.',
    },
    ko: {
      name: '원-핫',
      about:
        '클래스 번호를 그 자리만 1이고 나머지는 0인 행으로 바꿉니다. 클래스와 클래스 사이의 값은 없으므로 기울기는 되돌아오지 않습니다.',
    },
    ja: {
      name: 'ワンホット',
      about:
        'クラス番号を、その位置だけが 1 で残りが 0 の行に変えます。クラスとクラスの間の値はないので、勾配は戻りません。',
    },
  },
  samples: [{ inputs: { x: 2 } }, { inputs: { x: [0, 2, 1] }, params: { classes: 3 } }],
});
