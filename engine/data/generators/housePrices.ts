import { createRandom, normal } from '../../random.ts';
import { between, collect, defineGenerator, noise, rowCount, seed } from './generator.ts';

const columns = ['size (m²)', 'rooms', 'age (years)', 'distance (km)'];

/**
 * Invented. In thousands: (2.5 a square metre and 12 a room), less 0.6 % a year of age, and only 60 % far from the centre,
 * falling off over 8 km. Noise is normal, a share of the price.
 */
export const housePrices = defineGenerator({
  id: 'housePrices',
  kind: 'regression',
  columns,
  params: { rows: rowCount(500), noise: { ...noise, default: 0.1 }, seed },
  generate: (params) => {
    const random = createRandom(`${params.seed} housePrices`);
    return collect(params.rows, columns, { kind: 'values', names: ['price (thousands)'] }, () => {
      const size = Math.round(between(random, 30, 200));
      const rooms = Math.max(1, Math.round(size / 28 + between(random, -1, 1)));
      const age = Math.floor(between(random, 0, 61));
      const distance = Math.round(10 * between(random, 0.3, 30)) / 10;
      const price = (2.5 * size + 12 * rooms) * (1 - 0.006 * age) * (0.6 + 0.4 * Math.exp(-distance / 8));
      return { x: [size, rooms, age, distance], t: price * (1 + params.noise * normal(random)) };
    });
  },
  text: {
    en: {
      name: 'House prices (invented)',
      about: 'Prices made up from size, rooms, age and distance to the centre, with noise; no real houses.',
    },
    ko: {
      name: '집값(지어낸 데이터)',
      about: '넓이, 방 수, 나이, 중심까지의 거리로 지어낸 가격에 잡음을 더한 것으로, 실제 집이 아닙니다.',
    },
    ja: {
      name: '住宅価格(架空)',
      about: '広さ、部屋数、築年数、中心までの距離から作った価格に雑音を加えた、架空の住宅です。',
    },
  },
});
