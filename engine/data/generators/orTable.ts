import { defineGate } from './gate.ts';

export const orTable = defineGate('orTable', [0, 1, 1, 1], {
  en: { name: 'OR table', about: '1 where at least one input is 1.' },
  ko: { name: 'OR 진리표', about: '입력이 하나라도 1이면 1입니다.' },
  ja: { name: 'OR の真理値表', about: '入力の少なくとも一方が 1 なら 1 です。' },
});
