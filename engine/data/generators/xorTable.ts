import { defineGate } from './gate.ts';

export const xorTable = defineGate('xorTable', [0, 1, 1, 0], {
  en: { name: 'XOR table', about: '1 where exactly one input is 1; no straight line parts the two.' },
  ko: { name: 'XOR 진리표', about: '입력이 하나만 1일 때 1이며, 직선 하나로는 나눌 수 없습니다.' },
  ja: { name: 'XOR の真理値表', about: '入力の一方だけが 1 のとき 1 で、直線1本では分けられません。' },
});
