import { defineCommand } from './defineCommand.ts';

export const zoomIn = defineCommand({
  id: 'zoom-in',
  group: 'view',
  label: { en: 'Zoom in', ko: '확대', ja: '拡大' },
  keys: ['+', '='],
  run: ({ canvas }) => canvas.current?.zoomBy(1.25),
});
