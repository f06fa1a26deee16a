import { defineCommand } from './defineCommand.ts';

export const openLessons = defineCommand({
  id: 'open-lessons',
  group: 'file',
  label: { en: 'Lessons', ko: '수업', ja: 'レッスン' },
  keys: ['Shift+K'],
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'lessons' } }),
});
