import { defineCommand } from './defineCommand.ts';

export const redo = defineCommand({
  id: 'redo',
  group: 'edit',
  label: { en: 'Redo', ko: '다시 실행', ja: 'やり直す' },
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: ({ document }) => document.getState().future.length > 0,
  run: ({ document }) => document.redo(),
});
