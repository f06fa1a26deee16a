import { defineGate } from './gate.ts';

export const andTable = defineGate('andTable', [0, 0, 0, 1], {
  en: { name: 'AND table', about: '1 where both inputs are 1.' },
  ko: { name: 'AND 진리표', about: '두 입력이 모두 1일 때만 1입니다.' },
  ja: { name: 'AND の真理値表', about: '2つの入力がどちらも 1 のときだけ 1 です。' },
});
