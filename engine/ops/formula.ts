import { variable } from '../formula/expr.ts';
import { elementwise } from './define.ts';
import { type Expression, expression, inputsBy, rule } from './expression.ts';
import type { Scalar } from './op.ts';

const described: Parameters<typeof elementwise>[0] = {
  id: 'formula',
  category: 'arithmetic',
  look: { kind: 'box', says: 'expression' },
  params: { expression },
  inputs: ['x', 'y'].map(rule),
  inputsBy,
  expand: null,
  text: {
    en: {
      name: 'Formula',
      about:
        'Works out a formula of its inputs, element by element; its variables are the inputs. The derivative by each is found by the rules of differentiation.',
    },
    ko: {
      name: '수식',
      about:
        '입력으로 쓴 수식을 원소마다 계산하며, 수식의 변수가 곧 입력입니다. 각 입력에 대한 미분은 미분 규칙으로 구합니다.',
    },
    ja: {
      name: '数式',
      about:
        '入力で書いた数式を要素ごとに計算し、数式の変数がそのまま入力になります。各入力による微分は、微分の規則で求めます。',
    },
  },
  samples: [
    { inputs: [100, 2] },
    { inputs: [1.5], params: { expression: '1 / (1 + exp(-x))' } },
    {
      inputs: [
        [
          [1, -2, 3],
          [4, 0.5, 6],
        ],
        [0.5, 2, -1],
        0.25,
      ],
      params: { expression: 'y * sin(x) + y ^ 2 * dy' },
    },
    {
      inputs: [
        [0.5, 2],
        [1.5, -1],
      ],
      params: { expression: 'max(a, b) - where(a > b, cos(a), 3 * b)' },
    },
  ],
};

/** Nothing is said of the expression: then it is no operation in particular. */
const unfilled: Scalar = { names: ['x'], y: variable('x'), locals: [] };

export const formula = elementwise(
  described,
  (_, params) => (params.expression as Expression | undefined)?.scalar ?? unfilled,
);
