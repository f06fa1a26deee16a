import { number } from '../../ops/params.ts';
import { defineSchedule } from './schedule.ts';

/** I. Loshchilov and F. Hutter (2017) without restarts; `least` is a share of the rate. Beyond the planned steps it stays there. */
export const cosine = defineSchedule({
  id: 'cosine',
  params: { least: number(0, { min: 0, max: 1, step: 0.01 }) },
  factorAt: (step, totalSteps, { least }) => {
    const part = step < totalSteps ? step / totalSteps : 1;
    return least + ((1 - least) * (1 + Math.cos(Math.PI * part))) / 2;
  },
  text: {
    en: {
      name: 'Cosine',
      about:
        'The learning rate falls along half a wave of the cosine, from itself to its least share at the last step planned. It is slow at both ends and quickest in the middle.',
    },
    ko: {
      name: '코사인',
      about:
        '학습률이 코사인의 반 파동을 따라 처음 값에서 마지막 걸음의 최소 비율까지 내려갑니다. 양 끝에서는 천천히, 가운데에서는 가장 빠르게 줄어듭니다.',
    },
    ja: {
      name: 'コサイン',
      about:
        '学習率が余弦の半波に沿って、元の値から最後の歩みでの最小の割合まで下がります。両端ではゆっくり、真ん中で最も速く減ります。',
    },
  },
});
