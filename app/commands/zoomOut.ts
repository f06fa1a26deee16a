import { defineCommand } from './defineCommand.ts';

export const zoomOut = defineCommand({
  id: 'zoom-out',
  group: 'view',
  label: { en: 'Zoom out', ko: '축소', ja: '縮小' },
  keys: ['-'],
  run: ({ canvas }) => canvas.current?.zoomBy(0.8),
});
