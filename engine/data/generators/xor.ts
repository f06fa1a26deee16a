import { createRandom } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, twoClasses } from './points.ts';

const width = 5;
/** Kept clear on both sides of the axes. */
const padding = 0.3;

/** Signs of x1 and x2, quadrant after quadrant; class 1 where they are the same. */
const quadrants = [
  [1, -1, 0],
  [1, 1, 1],
  [-1, 1, 0],
  [-1, -1, 1],
] as const;

/** As in the TensorFlow Playground, but that noise moves a point and never changes its class, so that classes stay balanced. */
export const xor = defineGenerator({
  id: 'xor',
  kind: 'classification',
  columns: pointColumns,
  params: { rows: rowCount(500), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} xor`);
    const place = (sign: number) =>
      sign * (padding + between(random, 0, width)) + between(random, -width, width) * params.noise;
    return collect(params.rows, pointColumns, twoClasses, (row) => {
      const [across, up, t] = quadrants[row % 4] ?? quadrants[0];
      return { x: [place(across), place(up)], t };
    });
  },
  text: {
    en: { name: 'XOR', about: 'Four quadrants, those opposite each other of the same class.' },
    ko: { name: 'XOR', about: '네 사분면 가운데 서로 마주 보는 두 사분면이 같은 클래스입니다.' },
    ja: { name: 'XOR', about: '4つの象限のうち、向かい合う2つが同じクラスです。' },
  },
});
