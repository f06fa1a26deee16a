import { defineSchedule } from './schedule.ts';

export const constant = defineSchedule({
  id: 'constant',
  params: {},
  factorAt: () => 1,
  text: {
    en: { name: 'Constant', about: 'The learning rate stays the same throughout.' },
    ko: { name: '일정', about: '학습률이 처음부터 끝까지 그대로입니다.' },
    ja: { name: '一定', about: '学習率は最初から最後まで変わりません。' },
  },
});
