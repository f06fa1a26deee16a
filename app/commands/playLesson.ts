import { startLesson } from '../lessons/startLesson.ts';
import { defineCommand } from './defineCommand.ts';
import { withPanel } from './togglePanel.ts';

export const playLesson = defineCommand({
  id: 'panel-lesson',
  group: 'view',
  label: { en: 'Lesson of this graph', ko: '이 그래프의 수업', ja: 'このグラフのレッスン' },
  keys: ['Alt+7'],
  enabled: ({ document }) => document.getState().document.lesson !== null,
  reason: {
    en: 'This graph carries no lesson',
    ko: '이 그래프에는 수업이 없습니다',
    ja: 'このグラフにはレッスンがありません',
  },
  checked: ({ session }) => session.getState().panels.has('lesson'),
  run: (editor) => {
    const { lesson } = editor.session.getState();
    if (lesson === null) void startLesson(editor);
    else
      editor.session.setState(({ panels }) => ({
        presenting: false,
        panels: withPanel(panels, 'lesson', panels.has('lesson') ? 'closed' : 'open'),
      }));
  },
});
