import { createRandom } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, reach } from './points.ts';

/** Where they stand, and whether up or down. */
const bumps = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
] as const;

/** As in the TensorFlow Playground: each falls from 1 to 0 within a distance of 2, and noise moves the place where it is read. */
export const gaussianBumps = defineGenerator({
  id: 'gaussianBumps',
  kind: 'regression',
  columns: pointColumns,
  params: { rows: rowCount(1200), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} gaussianBumps`);
    const draw = () => between(random, -reach, reach);
    return collect(params.rows, pointColumns, { kind: 'values', names: ['y'] }, () => {
      const x = [draw(), draw()] as const;
      const [x1, x2] = x.map((value) => value + draw() * params.noise) as [number, number];
      return { x, t: heightAt(x1, x2) };
    });
  },
  text: {
    en: {
      name: 'Bumps',
      about: 'Three hills and three hollows that take turns, and level ground between them.',
    },
    ko: { name: '언덕과 웅덩이', about: '언덕 셋과 웅덩이 셋이 번갈아 놓이고 그 사이는 평평합니다.' },
    ja: { name: '丘とくぼみ', about: '3つの丘と3つのくぼみが交互に並び、その間は平らです。' },
  },
});

/** No two reach the same place. */
function heightAt(x1: number, x2: number): number {
  return bumps.reduce((height, [across, up, sign]) => {
    const own = Math.max(0, 1 - Math.hypot(x1 - across, x2 - up) / 2);
    return own > 0 ? sign * own : height;
  }, 0);
}
