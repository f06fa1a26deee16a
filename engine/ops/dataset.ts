import type { Source } from './op.ts';
import { choice, object, text } from './params.ts';

/**
 * `data` is the id of a data set (engine/data/catalogue.ts), or `own` for rows that stand in `options`. Classes come as
 * class numbers, one a row, as one-hot rows, or as a column; values as they are.
 */
export const datasetParams = {
  data: text('xor', { kind: 'data' }),
  options: object({ kind: 'data' }),
  target: choice('labels', ['labels', 'oneHot', 'column']),
  features: choice('flat', ['flat', 'image']),
} as const;

export const dataset: Source = {
  id: 'dataset',
  kind: 'source',
  category: 'sources',
  look: { kind: 'box' },
  role: 'data',
  outputs: ['x', 't'],
  params: datasetParams,
  read: (params, data) => {
    const batch = data(params);
    return batch === null ? 'missing' : [batch.x, batch.t];
  },
  text: {
    en: {
      name: 'Data set',
      about:
        'Rows to learn from: x is what the net sees, t what it should say. Each step of training brings another batch of them.',
    },
    ko: {
      name: '데이터 세트',
      about:
        '학습할 데이터의 행입니다. x는 신경망이 보는 값, t는 내놓아야 할 정답이며, 학습 단계마다 다른 배치가 나옵니다.',
    },
    ja: {
      name: 'データセット',
      about:
        '学習に使うデータの行です。x はネットワークが見る値、t は答えるべき正解で、学習の各ステップで別のバッチが出てきます。',
    },
  },
};
