import { defineLoss } from './defineLoss.ts';

/** 0·log 0 counts as 0, so that a probability of 0 costs nothing where the target is 0, too. */
export const crossEntropy = defineLoss({
  id: 'crossEntropy',
  judges: 'probabilities',
  formula: 'where(abs(t) <= 0, 0, -t * log(y))',
  locals: { y: 'where(abs(t) <= 0, 0, -t / y)', t: '-log(y)' },
  meanOver: 'rows',
  target: 'classes',
  latex: {
    forward: ({ y, t }) => `-\\frac{1}{N} \\sum ${t} \\log ${y}`,
    gradients: {
      y: ({ y, t, dy }) => `-${dy} \\cdot \\frac{1}{N} \\cdot \\frac{${t}}{${y}}`,
      t: ({ y, dy }) => `-${dy} \\cdot \\frac{1}{N} \\log ${y}`,
    },
  },
  text: {
    en: {
      name: 'Cross entropy',
      about:
        'How surprised the probabilities y are by the right answer t: −log of the probability given to it, averaged over the N rows. On the way back the right class gets −1/(N·y) times the gradient, the others 0.',
    },
    ko: {
      name: '교차 엔트로피 오차',
      about:
        '확률 y가 정답 t에 매긴 확률의 −log를 N개 행에 걸쳐 평균 낸 값으로, 정답에 놀란 정도입니다. 역전파에서 정답 클래스는 기울기에 −1/(N·y)를 곱한 값을, 나머지는 0을 받습니다.',
    },
    ja: {
      name: '交差エントロピー誤差',
      about:
        '確率 y が正解 t に与えた確率の −log を N 行にわたって平均したもので、正解に対する驚きの大きさです。逆伝播では正解のクラスが勾配に −1/(N·y) を掛けたものを、残りは 0 を受け取ります。',
    },
  },
  samples: [
    { inputs: { y: [0.1, 0.05, 0.6, 0.25], t: [0, 0, 1, 0] } },
    {
      inputs: {
        y: [
          [0.2, 0.5, 0.3],
          [0.7, 0.1, 0.2],
        ],
        t: [
          [0, 1, 0],
          [0.5, 0.25, 0.25],
        ],
      },
    },
    {
      inputs: {
        y: [
          [0.2, 0.5, 0.3],
          [0.7, 0.1, 0.2],
        ],
        t: [2, 0],
      },
    },
    { inputs: { y: [0.2, 0.5, 0.3], t: 1 } },
  ],
});
