import { defineCommand } from './defineCommand.ts';

export const zoomToActual = defineCommand({
  id: 'zoom-actual',
  group: 'view',
  label: { en: 'Zoom to 100 %', ko: '100 %로 보기', ja: '100 %で表示' },
  keys: ['Shift+0'],
  run: ({ canvas }) => canvas.current?.zoomTo(1),
});
