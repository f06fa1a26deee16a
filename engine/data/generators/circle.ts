import { createRandom } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, twoClasses } from './points.ts';

const radius = 5;

/** As in the TensorFlow Playground, but that noise moves a point and never changes its class, so that classes stay balanced. */
export const circle = defineGenerator({
  id: 'circle',
  kind: 'classification',
  columns: pointColumns,
  params: { rows: rowCount(500), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} circle`);
    const jitter = () => between(random, -radius, radius) * params.noise;
    return collect(params.rows, pointColumns, twoClasses, (row) => {
      const t = row % 2;
      const r = t === 1 ? between(random, 0, 0.5 * radius) : between(random, 0.7 * radius, radius);
      const angle = between(random, 0, 2 * Math.PI);
      return { x: [r * Math.sin(angle) + jitter(), r * Math.cos(angle) + jitter()], t };
    });
  },
  text: {
    en: { name: 'Circle', about: 'A disc of one class with a ring of the other around it.' },
    ko: { name: '원', about: '한 클래스가 원판을 이루고, 다른 클래스가 고리처럼 둘러쌉니다.' },
    ja: { name: '円', about: '一方のクラスの円盤を、もう一方のクラスが輪になって囲みます。' },
  },
});
