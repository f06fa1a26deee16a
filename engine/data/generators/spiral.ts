import { createRandom } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';
import { pointColumns, twoClasses } from './points.ts';

const radius = 5;
const turns = 1.75;

/**
 * As in the TensorFlow Playground, but that the arms do not meet at the origin, where no net could tell them apart. Without
 * noise the points stand evenly on them, whatever the seed.
 */
export const spiral = defineGenerator({
  id: 'spiral',
  kind: 'classification',
  columns: pointColumns,
  params: { rows: rowCount(500), noise, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} spiral`);
    const jitter = () => between(random, -1, 1) * params.noise;
    const onArm = Math.ceil(params.rows / 2);
    return collect(params.rows, pointColumns, twoClasses, (row) => {
      const t = row % 2;
      const part = (Math.floor(row / 2) + 1) / onArm;
      const angle = 2 * Math.PI * turns * part + Math.PI * t;
      const r = radius * part;
      return { x: [r * Math.sin(angle) + jitter(), r * Math.cos(angle) + jitter()], t };
    });
  },
  text: {
    en: { name: 'Spiral', about: 'Two arms wound around each other: the hardest of the plane sets.' },
    ko: { name: '나선', about: '두 팔이 서로 감겨 있는, 평면 데이터 가운데 가장 어려운 것입니다.' },
    ja: { name: 'らせん', about: '2本の腕が巻き合う、平面のデータの中で最も難しいものです。' },
  },
});
