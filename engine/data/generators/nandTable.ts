import { defineGate } from './gate.ts';

export const nandTable = defineGate('nandTable', [1, 1, 1, 0], {
  en: { name: 'NAND table', about: '0 where both inputs are 1.' },
  ko: { name: 'NAND 진리표', about: '두 입력이 모두 1일 때만 0입니다.' },
  ja: { name: 'NAND の真理値表', about: '2つの入力がどちらも 1 のときだけ 0 です。' },
});
