import { defineCommand } from './defineCommand.ts';

export const undo = defineCommand({
  id: 'undo',
  group: 'edit',
  label: { en: 'Undo', ko: '실행 취소', ja: '元に戻す' },
  keys: ['Mod+Z'],
  enabled: ({ document }) => document.getState().past.length > 0,
  run: ({ document }) => document.undo(),
});
