import { integer, number } from '../../ops/params.ts';
import { defineSchedule } from './schedule.ts';

export const step = defineSchedule({
  id: 'step',
  params: { every: integer(1000, 1), factor: number(0.5, { min: 0, max: 1, step: 0.1 }) },
  factorAt: (step, _, { every, factor }) => factor ** Math.floor(step / every),
  text: {
    en: {
      name: 'Step',
      about:
        'The learning rate goes down in stairs: after every so many steps it is multiplied by the factor. Large steps first, to get near, then small ones, to settle.',
    },
    ko: {
      name: '계단식',
      about:
        '학습률이 계단처럼 내려갑니다. 정해진 걸음 수마다 배율을 곱하여, 처음에는 크게 다가가고 나중에는 작게 다듬습니다.',
    },
    ja: {
      name: '階段状',
      about:
        '学習率が階段のように下がります。決まった歩数ごとに倍率を掛け、初めは大きく近づき、後は小さく整えます。',
    },
  },
});
