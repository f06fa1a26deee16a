import { createRandom, normal } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, twoClasses } from './points.ts';

const radius = 3.5;

/** Half circles that reach into each other, as in scikit-learn but about the origin and larger; noise is normal, a share of the radius. */
export const moons = defineGenerator({
  id: 'moons',
  kind: 'classification',
  columns: pointColumns,
  params: { rows: rowCount(500), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} moons`);
    const place = (value: number) => radius * (value + params.noise * normal(random));
    return collect(params.rows, pointColumns, twoClasses, (row) => {
      const t = row % 2;
      const angle = between(random, 0, Math.PI);
      const side = t === 1 ? -1 : 1;
      return { x: [place(side * (Math.cos(angle) - 0.5)), place(side * (Math.sin(angle) - 0.25))], t };
    });
  },
  text: {
    en: { name: 'Moons', about: 'Two crescents that reach into each other without touching.' },
    ko: { name: '초승달', about: '초승달 모양 두 개가 닿지 않고 서로 맞물려 있습니다.' },
    ja: { name: '三日月', about: '2つの三日月が、触れずに互いに入り込んでいます。' },
  },
});
