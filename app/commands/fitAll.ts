import { defineCommand } from './defineCommand.ts';

export const fitAll = defineCommand({
  id: 'fit',
  group: 'view',
  label: { en: 'Show everything', ko: '전체 보기', ja: '全体を表示' },
  keys: ['Shift+1'],
  run: ({ canvas }) => canvas.current?.fit(),
});
