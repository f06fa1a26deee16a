import { variable } from '../formula/expr.ts';
import type { FindLayer } from '../formula/parse.ts';
import { elementwise } from './define.ts';
import { type Expression, expressionReader } from './expression.ts';
import type { Compute, InputRule, Scalar } from './op.ts';
import type { Param } from './params.ts';

const rule = (name: string): InputRule => ({ name, owned: null });

const described = {
  id: 'formula',
  category: 'arithmetic',
  look: { kind: 'box', says: 'expression' },
  inputs: ['x', 'y'].map(rule),
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
} as const satisfies Partial<Compute>;

/** Nothing is said of the expression: then it is no operation in particular. */
const unfilled: Scalar = { names: ['x'], y: variable('x'), locals: [] };

/** Its expressions may call by name what `findLayer` finds. */
export function formula(findLayer: FindLayer): Compute {
  const expressionOf = expressionReader(findLayer);
  const expression: Param<Expression> = {
    default: 'x * y',
    control: { kind: 'formula' },
    expected: 'formula',
    read: (json) => {
      const value = expressionOf(json);
      return value === null ? { ok: false } : { ok: true, value };
    },
  };
  return elementwise(
    {
      ...described,
      params: { expression },
      inputsBy: ({ expression: written = expression.default }) =>
        expressionOf(written)?.names.map(rule) ?? null,
    },
    (_, params) => (params.expression as Expression | undefined)?.scalar ?? unfilled,
  );
}
