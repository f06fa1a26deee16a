import { createRandom, normal } from '../../random.ts';
import { collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, twoClasses } from './points.ts';

const centre = 2;

/** As in the TensorFlow Playground: about (2, 2) and (−2, −2), the variance from 0.5 without noise to 4 at a noise of 0.5. */
export const gaussians = defineGenerator({
  id: 'gaussians',
  kind: 'classification',
  columns: pointColumns,
  params: { rows: rowCount(500), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} gaussians`);
    const spread = Math.sqrt(0.5 + 7 * params.noise);
    return collect(params.rows, pointColumns, twoClasses, (row) => {
      const t = row % 2;
      const middle = t === 1 ? centre : -centre;
      return { x: [middle + spread * normal(random), middle + spread * normal(random)], t };
    });
  },
  text: {
    en: { name: 'Two Gaussians', about: 'Two round clouds of points, which a straight line parts.' },
    ko: { name: '두 가우시안', about: '둥근 점 구름 두 개로, 직선 하나로 나눌 수 있습니다.' },
    ja: { name: '2つのガウス分布', about: '丸い点の雲が2つあり、直線1本で分けられます。' },
  },
});
