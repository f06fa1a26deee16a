import { createRandom } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, reach } from './points.ts';

/** As in the TensorFlow Playground: (x1 + x2) / 10, read at a place that noise has moved. */
export const plane = defineGenerator({
  id: 'plane',
  kind: 'regression',
  columns: pointColumns,
  params: { rows: rowCount(1200), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} plane`);
    const draw = () => between(random, -reach, reach);
    return collect(params.rows, pointColumns, { kind: 'values', names: ['y'] }, () => {
      const x = [draw(), draw()] as const;
      const [x1, x2] = x.map((value) => value + draw() * params.noise) as [number, number];
      return { x, t: (x1 + x2) / 10 };
    });
  },
  text: {
    en: { name: 'Plane', about: 'A value that rises evenly from one corner to the opposite one.' },
    ko: { name: '평면', about: '한 모서리에서 맞은편 모서리로 고르게 커지는 값입니다.' },
    ja: { name: '平面', about: '一方の隅から向かいの隅へ一様に大きくなる値です。' },
  },
});
